import { readLink, type LinkTarget } from '../markdown/links';
import { canonicalKey } from '../record/keys';
import { text } from '../record/shape';
import { parseYaml } from '../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode } from '../yaml/read/yamlNode';
import type { TextLink } from './sessionLinks';

/** One that stands in so many words. */
export interface YamlLink extends TextLink {
	readonly target: LinkTarget;
}

const keysOfLinks = { links: text, url: text, evidence: text };

/**
 * Where a file's YAML leads, as far as the allow-list of links goes: addresses and files under
 * `links`, `url` and `evidence`. Gives none where the text can't be read.
 */
export function linksInYaml(yaml: string): readonly YamlLink[] {
	const parsed = parseYaml(yaml);
	if (parsed === 'tooComplex') {
		return [];
	}
	const links: YamlLink[] = [];
	const add = (node: YamlNode | null): void => {
		const target = isScalar(node) ? readLink(node.text) : undefined;
		if (target && node) {
			links.push({ range: parsed.lines.range(node.start, node.end), target });
		}
	};
	const look = (node: YamlNode | null, leads = false): void => {
		if (isSeq(node)) {
			for (const item of node.items) {
				look(item);
				if (leads) {
					add(item);
				}
			}
		} else if (isMap(node)) {
			for (const { key, value } of node.entries) {
				const leads = isScalar(key) && canonicalKey(key.text, keysOfLinks) !== undefined;
				look(value, leads);
				if (leads) {
					add(value);
				}
			}
		}
	};
	parsed.documents.forEach(({ root }) => { look(root); });
	return links;
}
