import { stemOf, type Uri } from '../files/uri';
import { languageAliases } from '../record/aliases';
import { splitFrontMatter } from '../record/frontMatter';
import { startOfFile, type Problem } from '../record/problem';
import { languages } from '../record/programme';
import { nearest } from '../record/nearest';
import { readDocuments } from '../record/readDocuments';
import { fields, text, whole, word } from '../record/shape';
import { placeholderNames, unknownPlaceholders } from './placeholders';
import type { OwnTemplate } from './template';

/** What the head of a programme's own template may say of it. */
export const templateHeadShape = fields({ name: text, use_when: text, minutes: whole(1, 600), language: word(languages, languageAliases) });

/** Reads `templates/<id>.md`. Total: a broken one gives its problem and no template. */
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
	const body = source.slice(bodyStart).trimStart();
	if (body.trim() === '') {
		return { problems: [{ code: 'template.empty', range: startOfFile }] };
	}
	const head = yaml[0]?.read(templateHeadShape) ?? {};
	const id = stemOf(uri);
	const name = head.name ?? id;
	const { use_when: useWhen, ...rest } = head;
	return {
		template: { ...rest, id, uri, name, body, ...(useWhen !== undefined && { useWhen }) },
		problems: [...yaml.flatMap(d => d.at.problems), ...placeholderProblems(source, bodyStart)],
	};
}

function placeholderProblems(source: string, bodyStart: number): readonly Problem[] {
	return unknownPlaceholders(source.slice(bodyStart)).map(({ name, start, length }) => {
		const before = source.slice(0, bodyStart + start).split('\n');
		const line = before.length - 1;
		const character = before.at(-1)?.length ?? 0;
		const suggestion = nearest(name, placeholderNames);
		return { code: 'template.unknownPlaceholder', value: name, ...(suggestion !== undefined && { expected: suggestion }), range: { start: { line, character }, end: { line, character: character + length } } };
	});
}
