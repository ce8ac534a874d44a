import { placeholderNames, templateFrontMatterShape } from '../../record/noteKeys';
import type { Problem } from '../../record/problem';
import { readDocuments } from '../../record/readDocuments';
import { nearest } from '../../text/nearest';
import { Lines, startOfFile } from '../../text/range';
import { stemOf, type Uri } from '../../text/uri';
import { splitFrontMatter } from '../frontMatter';
import { isPlaceholder, placeholdersIn } from './placeholders';
import type { OwnTemplate } from './template';

/** Max number of different unknown names for which a suggestion is computed. It bounds the time for one file. */
const maxSuggestions = 100;

/** Reads `templates/<id>.md`. Never throws: a file that cannot be read returns its problem and no template. */
export function parseOwnTemplate(uri: Uri, source: string): { readonly template?: OwnTemplate; readonly problems: readonly Problem[] } {
	const split = splitFrontMatter(source);
	if (split === 'unclosed') {
		return { problems: [{ code: 'frontMatter.unclosed', range: { start: startOfFile.start, end: { line: 0, character: 3 } } }] };
	}
	const yaml = readDocuments(split?.yaml ?? '');
	if ('code' in yaml) {
		return { problems: [yaml] };
	}
	const bodyStart = split?.bodyStart ?? 0;
	// A note is written with one kind of line end, whichever its template has.
	const body = source.slice(bodyStart).replaceAll('\r\n', '\n').trimStart();
	if (body.trim() === '') {
		return { problems: [{ code: 'template.empty', range: startOfFile }] };
	}
	const frontMatter = yaml[0]?.read(templateFrontMatterShape) ?? {};
	const id = stemOf(uri);
	const name = frontMatter.name ?? id;
	const { use_when: useWhen, ...rest } = frontMatter;
	return {
		template: { ...rest, id, uri, name, body, ...(useWhen !== undefined && { useWhen }) },
		problems: [...yaml.flatMap(d => d.at.problems), ...placeholderProblems(source, bodyStart)],
	};
}

function placeholderProblems(source: string, bodyStart: number): readonly Problem[] {
	const unknown = placeholdersIn(source.slice(bodyStart)).filter(({ name }) => !isPlaceholder(name));
	if (unknown.length === 0) {
		return [];
	}
	const lines = new Lines(source);
	// The same misspelling often occurs many times, so each different name is looked up once.
	const meant = new Map([...new Set(unknown.map(({ name }) => name))]
		.slice(0, maxSuggestions)
		.map(name => [name, nearest(name, placeholderNames)]));
	return unknown.map(({ name, start, length }) => {
		const suggestion = meant.get(name);
		return {
			code: 'template.unknownPlaceholder',
			value: name,
			...(suggestion !== undefined && { expected: suggestion }),
			range: lines.range(bodyStart + start, bodyStart + start + length),
		};
	});
}
