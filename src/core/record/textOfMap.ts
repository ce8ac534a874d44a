import { isMap, isScalar, isSeq, type YamlMap, type YamlNode } from '../yaml/read/yamlNode';

/** A text with the offset behind it. */
interface MapText {
	readonly text: string;
	readonly end: number;
}

/**
 * Returns a map as the text that it was meant as: in `- Rapat: tiap Jumat`, the colon and the space make a key. The text is the map's
 * source, without the indentation of its first line. Undefined for a map in braces, with an explicit key, or with a key of ours.
 */
export function textOfMap(map: YamlMap, source: string, isOurs: (key: string) => boolean): MapText | undefined {
	const isText = !/[{?&!]/.test(source.charAt(map.start))
		&& map.entries.length > 0
		&& map.entries.every(({ key }) => isScalar(key) && !isOurs(key.text));
	if (!isText) {
		return undefined;
	}
	const column = map.start - (source.lastIndexOf('\n', map.start - 1) + 1);
	const [first = '', ...below] = source.slice(map.start, endOf(map, source)).trimEnd().split(/\r?\n/);
	const text = [first, ...below.map(line => line.slice(Math.min(column, /^ */.exec(line)![0].length)))].join('\n');
	return { text, end: map.start + source.slice(map.start, endOf(map, source)).trimEnd().length };
}

/** Returns the offset behind a node, without a comment that follows it. */
function endOf(node: YamlNode, source: string): number {
	if (isMap(node) && !node.isFlow) {
		const { key, value } = node.entries.at(-1) ?? {};
		const colon = key ? source.indexOf(':', key.end) + 1 : node.end;
		return !value || (isScalar(value) && value.text === '') ? colon : Math.max(colon, endOf(value, source));
	}
	const last = isSeq(node) && !node.isFlow ? node.items.at(-1) : undefined;
	return last ? endOf(last, source) : node.end;
}
