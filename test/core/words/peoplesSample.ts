import { isScalar, parseDocument, visit } from 'yaml';
import type { Language } from '../../../src/core/text/language';
import { builtInTemplates } from '../../../src/core/notes/templates/library';
import { sample } from '../analysis/figures/sample';
import { written } from './alphabets';

/** Keys whose values are words of the files, not of people. */
const fixed = new Set([
	'language',
	'timezone',
	'kind',
	'status',
	'mode',
	'state',
	'visibility',
	'weekday',
	'every',
	'values',
	'per',
	'template',
	'type',
	'url',
	'start',
	'date',
	'time',
]);

/**
 * The sample programme as if its people wrote in letters of their own, names, ids and places included; it speaks one language
 * throughout.
 */
export function peoplesSample(language: Language): Readonly<Record<string, string>> {
	return Object.fromEntries(Object
		.entries(sample)
		.map(([path, text]) => [pathOf(path), path.endsWith('.md') ? note(text, language) : yaml(text, language)]));
}

function pathOf(path: string): string {
	const [folder = '', ...rest] = path.split('/');
	return rest.length === 0
		? path
		: [
			folder,
			...rest.map(part => part.replace(
				/^(.*?)(\.yaml|\.md)?$/, (_, name: string, ending = '') => written(name, 'people') + String(ending),
			)),
		].join('/');
}

function yaml(text: string, language: Language): string {
	const document = parseDocument(text);
	visit(document, {
		Pair(_, { key, value }) {
			const name = isScalar(key) ? String(key.value) : '';
			if (name === 'language' && isScalar(value)) {
				value.value = language;
			}
			return fixed.has(name) ? visit.SKIP : undefined;
		},
		Scalar(at, node) {
			if (at !== 'key' && typeof node.value === 'string' && !/^\d{4}-\d\d-\d\d(?:T.*)?$/.test(node.value)) {
				node.value = written(node.value, 'people');
			}
		},
	});
	return document.toString();
}

/** Headings of stages stay what the template calls them. */
function note(text: string, language: Language): string {
	const [, head = '', body = ''] = text.split(/^---\n/m);
	const heading = (said: string): string | undefined =>
		builtInTemplates
			.flatMap(({ stages }) => stages)
			.find(stage => [stage.heading.en, stage.heading.id].some(one => latin(one) === said))?.heading[language];
	return `---\n${yaml(head, language)}---\n${body
		.split('\n')
		.map(line => heading(line.replace(/^## /, '')) === undefined
			? written(line, 'people')
			: `## ${String(heading(line.replace(/^## /, '')))}`)
		.join('\n')}`;
}

/** The headings that the sample has, before anything was written in other letters. */
const latin = (heading: string): string => latinOf.get(heading) ?? heading;
const latinOf = new Map(builtInTemplates
	.flatMap(({ stages }) => stages)
	.flatMap(({ heading }) => [[written(heading.en, 'en'), heading.en], [written(heading.id, 'id'), heading.id]]));
