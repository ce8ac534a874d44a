import { areDegrees, namesIn } from '../text/personName';
import { isScalar, type YamlNode, type YamlScalar } from '../yaml/read/yamlNode';
import type { ParseContext } from './parseContext';

/**
 * Joins the entries of a list of people that YAML has split at the commas of degrees: `[Budi, S.Kom., M.T.]` is one person, and a problem.
 * Entries that seem to contain several names stay one, since only their author knows; they are a problem too.
 */
export function joinDegrees(items: readonly (YamlNode | null)[], at: ParseContext): readonly (YamlNode | null)[] {
	const joined: (YamlNode | null)[] = [];
	for (let i = 0; i < items.length; i++) {
		const name = items[i] ?? null;
		const degrees = isText(name) && !areDegrees(name.text) ? degreesAfter(name, items.slice(i + 1)) : [];
		const last = degrees.at(-1);
		if (!isText(name) || !last) {
			joined.push(name);
			reportNames(name, at);
			continue;
		}
		const text = [name, ...degrees].map(each => each.text).join(', ');
		at.problems.push({
			code: 'record.degreesInList', range: at.range(name.start, last.end), value: text, expected: degrees.map(each => each.text).join(', '),
		});
		joined.push({ ...name, text, source: text, end: last.end });
		i += degrees.length;
	}
	return joined;
}

/** The entries after a name that are degrees. Entries of one scalar, which has marks for its entries, share their range. */
function degreesAfter(name: YamlScalar, rest: readonly (YamlNode | null)[]): readonly YamlScalar[] {
	const degrees: YamlScalar[] = [];
	for (const node of rest) {
		if (!isText(node) || node.start === name.start || !areDegrees(node.text)) {
			break;
		}
		degrees.push(node);
	}
	return degrees;
}

/** Reports a text that seems to contain several names. */
export function reportNames(
	node: YamlNode | null | undefined, at: ParseContext, code: 'record.namesInText' | 'record.onePerson' = 'record.namesInText',
): void {
	const names = isText(node) ? namesIn(node.text) : [];
	if (isText(node) && names.length > 1) {
		at.report(code, node, { value: node.text, expected: names.join('; ') });
	}
}

const isText = (node: YamlNode | null | undefined): node is YamlScalar => node !== null && node !== undefined && isScalar(node) && node.text.trim() !== '';
