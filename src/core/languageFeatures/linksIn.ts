import { readLink, type LinkTarget } from '../markdown/links';
import { canonicalKey } from '../record/keys';
import { text } from '../record/shape';
import { parseYaml } from '../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode } from '../yaml/read/yamlNode';
import type { TextLink } from './sessionLinks';

/** A link in YAML text. */
export interface YamlLink extends TextLink {
	readonly target: LinkTarget;
}

const keysOfLinks = { links: text, url: text, evidence: text };

/**
 * Returns the links to URLs and files under the keys `links`, `url` and `evidence` that the allow-list (`readLink`) permits. Empty if
 * the YAML is too complex to parse.
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
