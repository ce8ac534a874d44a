import { readLink, type LinkTarget, type PathInText } from '../text/links';
import type { Range } from '../text/range';
import { parseYaml } from '../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode } from '../yaml/read/yamlNode';
import { canonicalKey } from './keys';
import { readLinkText } from './linkText';
import { text } from './shape';

/** A link in YAML text. */
export interface YamlLink {
	readonly range: Range;
	/** Offsets of the value. */
	readonly start: number;
	readonly end: number;
	readonly target: LinkTarget;
}

const keysOfLinks = { links: text, url: text, evidence: text, logo: text };

/**
 * Returns the links to URLs and files under the keys `links`, `url`, `evidence` and `logo` that the allow-list (`readLink`) permits. A
 * path with backslashes leads where it would with slashes. Empty if the YAML is too complex to parse.
 */
export function linksInYaml(yaml: string): readonly YamlLink[] {
	const parsed = parseYaml(yaml);
	if (parsed === 'tooComplex') {
		return [];
	}
	const links: YamlLink[] = [];
	const add = (node: YamlNode | null): void => {
		const target = isScalar(node) ? readLink(withSlashes(node.text)) : undefined;
		if (target && node) {
			const { start, end } = node;
			links.push({ range: parsed.lines.range(start, end), start, end, target });
		}
	};
	const visit = (node: YamlNode | null, isLinkKey = false): void => {
		if (isSeq(node)) {
			for (const item of node.items) {
				visit(item);
				if (isLinkKey) {
					add(item);
				}
			}
		} else if (isMap(node)) {
			for (const { key, value } of node.entries) {
				const isLinkKey = isScalar(key) && canonicalKey(key.text, keysOfLinks) !== undefined;
				visit(value, isLinkKey);
				if (isLinkKey) {
					add(value);
				}
			}
		}
	};
	parsed.documents.forEach(({ root }) => { visit(root); });
	return links;
}

function withSlashes(text: string): string {
	const read = readLinkText(text);
	return read && 'code' in read && read.code === 'link.backslash' ? read.expected ?? text : text;
}

/** Returns the relative paths of `linksInYaml` with their places; none for a value that is not written as it is meant. */
export function pathsInYaml(yaml: string): readonly PathInText[] {
	return linksInYaml(yaml).flatMap(({ start, end, target }) => {
		const path = target.is === 'file' ? target.path : '';
		const at = yaml.slice(start, end).indexOf(path);
		return path === '' || at < 0 ? [] : [{ start: start + at, end: start + at + path.length, path }];
	});
}
