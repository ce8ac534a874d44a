import { placeholderNames, templateFrontMatterShape } from '../../record/noteKeys';
import type { Problem } from '../../record/problem';
import { readDocuments } from '../../record/readDocuments';
import { startOfFile } from '../../text/range';
import { stemOf, type Uri } from '../../text/uri';
import { splitFrontMatter } from '../frontMatter';
import { placeholderProblems } from './placeholderProblems';
import type { OwnTemplate } from './template';

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
		problems: [...yaml.flatMap(d => d.at.problems), ...placeholderProblems(source, bodyStart, placeholderNames, 'template.unknownPlaceholder')],
	};
}
