import { readDocuments } from '../../record/readDocuments';
import { peopleShape } from '../../record/programmeFile';
import { hasPeopleById, isListOfProjects, participantKeys } from '../../record/siteFiles';
import { join, parentOf } from '../../text/uri';
import { writeScalar } from '../../yaml/edit/renderValue';
import { parseYaml } from '../../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlEntry, type YamlMap, type YamlNode } from '../../yaml/read/yamlNode';
import { freeSlug } from '../names';
import { type Fix, type FixContext, type FixProviders, fix } from './fix';

// Every VS Code host and Node provide it, but no TypeScript library that core uses declares it.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Fixes of files that a site keeps in another form than ours. */
export const siteFixes: FixProviders = {
	'people.byId': (_, context) => {
		const list = peopleAsList(context.text);
		return fix(context.words.fix.listEntries, list === undefined ? undefined : [list], context);
	},
	'pair.list': (_, context) => pairFiles(context),
};

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const rootOf = (text: string): YamlNode | null => {
	const parsed = parseYaml(text);
	return parsed === 'tooComplex' || parsed.documents.length !== 1 ? null : parsed.documents[0]?.root ?? null;
};
const textOf = ({ entries }: YamlMap, key: string): { readonly text: string; readonly at: YamlNode } | undefined => {
	const found = entries.find(each => isScalar(each.key) && each.key.text.replaceAll('_', '-') === key);
	return found?.key && (found.value === null || isScalar(found.value)) ? { text: found.value?.text ?? '', at: found.key } : undefined;
};

/**
 * Returns the edit that makes a list of people under their ids, with all their lines and comments; first and last names are joined.
 * Undefined where a value is not below its key, or where the result would not be a list of all of them.
 */
function peopleAsList(text: string): { readonly start: number; readonly end: number; readonly text: string } | undefined {
	const root = rootOf(text);
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const [first] = isMap(root) && hasPeopleById(root) && !root.isFlow ? root.entries : [];
	if (!isMap(root) || !first?.key) {
		return undefined;
	}
	const starts = [...root.entries.map(({ key }) => lineStart(text, key?.start ?? 0)), text.length];
	const parts = root.entries.map((entry, i) => 
		personLines(entry, text.slice(starts[i], starts[i + 1]).replace(i + 1 < root.entries.length ? /\r?\n$/ : /$/, ''), text));
	if (parts.some(part => part === undefined)) {
		return undefined;
	}
	const start = lineStart(text, first.key.start);
	const list = ['people:', ...parts.flatMap(part => part ?? [])].join(end);
	const read = readDocuments(text.slice(0, start) + list);
	const ids = ('code' in read ? [] : read).flatMap(document => document.read(peopleShape)?.people ?? []).map(({ id }) => id);
	const wanted = root.entries.map(({ key }) => isScalar(key) ? key.text : undefined);
	return ids.length === wanted.length && ids.every((id, i) => id === wanted[i]) ? { start, end: text.length, text: list } : undefined;
}

function personLines({ key, value }: YamlEntry, own: string, text: string): readonly string[] | undefined {
	const [head = '', ...rest] = own.split(/\r?\n/);
	const source = isScalar(key) ? text.slice(key.start, key.end) : '';
	const behind = head.startsWith(source) ? /^\s*:\s*(#.*)?$/.exec(head.slice(source.length)) : null;
	if (source === '' || !behind || (isMap(value) && value.isFlow)) {
		return undefined;
	}
	const map = isMap(value) ? value : undefined;
	const indent = map ? map.start - lineStart(text, map.start) : 0;
	const base = lineStart(text, key?.start ?? 0);
	const lineOf = (node: YamlNode): number => text.slice(base, node.start).split('\n').length - 2;
	const [firstName, lastName] = map && !textOf(map, 'name') ? [textOf(map, 'first-name'), textOf(map, 'last-name')] : [];
	const name = [firstName?.text ?? '', lastName?.text ?? ''].map(part => part.trim()).filter(part => part !== '').join(' ');
	const [at, gone] = firstName ? [lineOf(firstName.at), lastName && lineOf(lastName.at)] : [lastName && lineOf(lastName.at), undefined];
	const lines = rest.flatMap((line, i) => {
		const comment = /\s#.*$/.exec(line)?.[0] ?? '';
		if (i === at && name !== '') {
			return [`    name: ${writeScalar(name, 'block', '      ')}${comment}`];
		}
		if (i === gone && name !== '') {
			return comment === '' ? [] : [`   ${comment}`];
		}
		return [line.slice(0, indent).trim() === '' && line.trim() !== '' && indent > 0 ? `    ${line.slice(indent)}` : line];
	});
	return [`  - id: ${source}${behind[1] === undefined ? '' : ` ${behind[1]}`}`, ...lines];
}

/** Makes a file of each project beside the list, which goes to the trash. */
function pairFiles(context: FixContext): readonly Fix[] {
	const { file, text, programme, taken, words } = context;
	const root = rootOf(text);
	const folder = parentOf(file.uri);
	if (!isSeq(root) || root.isFlow || !isListOfProjects(root) || folder === undefined) {
		return [];
	}
	const given = new Set<string>();
	const create = root.items.flatMap((item, i) => {
		const next = root.items[i + 1];
		if (!isMap(item) || item.isFlow) {
			return [];
		}
		const indent = item.start - lineStart(text, item.start);
		const own = text.slice(item.start, next ? lineStart(text, next.start) : text.length).split(/\r?\n/)
			.map((line, n) => n > 0 && line.slice(0, indent).trim() === '' ? line.slice(indent) : line)
			.map(line => participantKeys.slice(0, 2).reduce((changed, key) => changed.replace(new RegExp(`^${key}(?=\\s*:)`), 'mentees'), line));
		const name = freeSlug(textOf(item, 'id')?.text ?? textOf(item, 'name')?.text ?? '', 'pair', slug =>
			given.has(slug) || ['yaml', 'yml'].some(suffix => taken(join(folder, `${slug}.${suffix}`))) || programme.pairs.has(slug));
		given.add(name);
		return [{ uri: join(folder, `${name}.yaml`), text: `${own.join('\n').trimEnd()}\n` }];
	});
	return create.length < root.items.length ? [] : [{
		title: words.fix.pairFiles,
		plan: { within: programme.folder, create, edit: [], remove: [{ uri: file.uri, bytes: new TextEncoder().encode(text) }] },
		preferred: true,
	}];
}
