import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { readLink, type LinkTarget } from '../markdown/links';
import type { TextLink } from './sessionLinks';
import { canonicalKey, sourceOf } from '../record/written';
import { text } from '../record/shape';
import { parseYaml } from '../yaml/read/guard';

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
	const links: YamlLink[] = [];
	const add = (node: unknown): void => {
		const target = isScalar(node) ? readLink(sourceOf(node)) : undefined;
		if (target && isScalar(node) && node.range && parsed !== 'tooComplex') {
			links.push({ range: parsed.lines.range(node.range[0], node.range[1]), target });
		}
	};
	const look = (node: Node | null, leads = false): void => {
		if (isSeq(node)) {
			for (const item of node.items) {
				look(item as Node | null);
				if (leads) {
					add(item);
				}
			}
		} else if (isMap(node)) {
			for (const { key, value } of node.items) {
				const leads = isScalar(key) && canonicalKey(sourceOf(key), keysOfLinks) !== undefined;
				look(value as Node | null, leads);
				if (leads) {
					add(value);
				}
			}
		}
	};
	if (parsed !== 'tooComplex') {
		parsed.documents.forEach(({ contents }) => { look(contents); });
	}
	return links;
}
