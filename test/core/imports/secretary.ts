import { parse } from 'yaml';
import { problemsOf } from '../../../src/core/analysis/problems/problems';
import { importIssues } from '../../../src/core/imports/importIssue';
import { severityOf } from '../../../src/core/record/problem';
import { readMemory } from '../folder';
import type { Imported, Tree } from './proposals/importing';

/** What an import has made of a file, as whole values: what is asked and said by lines, and what is new or changed in the programme. */
export interface Entered {
	/** Rows that are not imported before they are decided: the line, what is not clear, and what is offered. */
	readonly asks?: readonly string[];
	/** What else is said of rows and of the file: a value that is left out, a text that stays in the file. */
	readonly says?: readonly string[];
	/** People who are new or changed, as `people.yaml` has them. */
	readonly people?: readonly unknown[];
	readonly cohorts?: readonly unknown[];
	/** Whom people wish for, best first. */
	readonly wishes?: unknown;
	/** Pairs and sessions that are new or changed, by the path of their file: all keys but the id, and the remarks in comments. */
	readonly files?: Readonly<Record<string, unknown>>;
}

/** Returns what an import has entered into a programme. */
export function entered({ preview, tree }: Imported, before: Tree): Entered {
	const issues = [
		...preview.read.issues.map(issue => ({ line: 0, issue })),
		...preview.proposals.flatMap(({ line, issues: own }) => own.map(issue => ({ line, issue }))),
	];
	const texts = (is: (code: keyof typeof importIssues) => boolean): readonly string[] => [...new Set(issues
		.filter(({ issue: { code } }) => is(code))
		.map(({ line, issue: { code, value = '', offered = [] } }) =>
			[line === 0 ? '' : String(line), code, value === '' ? '' : JSON.stringify(value), offered.join(' or ')].filter(text => text !== '').join(' ')))];
	const files = Object.fromEntries(Object.entries(tree)
		.filter(([path, text]) => /^(?:pairs|sessions)\//.test(path) && before[path] !== text)
		.map(([path, text]) => [path, fileOf(text, before[path] === undefined)]));
	const result: Entered = {
		asks: texts(code => importIssues[code] === 'asks'),
		says: texts(code => importIssues[code] !== 'asks'),
		people: added(tree, before, 'people.yaml', 'people'),
		cohorts: added(tree, before, 'programme.yaml', 'cohorts'),
		wishes: (parse(tree['private/pairing.yaml'] ?? '') as { readonly wishes?: unknown } | null)?.wishes ?? [],
		files,
	};
	return Object.fromEntries(Object.entries(result).filter(([, value]) => Object.keys(value as object).length > 0));
}

/** The errors that `check` finds in a programme. */
export async function errorsIn(tree: Tree): Promise<readonly string[]> {
	const index = await readMemory(tree);
	const files = index.programmes().flatMap(programme => index.filesOf(programme.folder)
		.flatMap(({ uri }) => index.parsed(uri) ?? []).map(file => ({ file, programme })));
	return files.flatMap(({ file, programme }) =>
		problemsOf(file, programme, '2026-03-10', uri => index.parsed(uri))
			.filter(problem => severityOf(problem) === 'error').map(({ code }) => `${file.uri} ${code}`));
}

/** The values of a file; of a pair's, also the comments at its start. The first one of a new file explains the file. */
function fileOf(text: string, isNew: boolean): unknown {
	const keys = Object.fromEntries(Object.entries(parse(text) as Readonly<Record<string, unknown>>).filter(([key]) => key !== 'id'));
	const remarks = text.split('\n').slice(isNew && text.startsWith('#') ? 1 : 0).map(line => /^# (.*)$/.exec(line)?.[1] ?? '');
	const own = remarks.slice(0, remarks.findIndex(remark => remark === ''));
	return { ...keys, ...(own.length > 0 && { remarks: own }) };
}

function added(tree: Tree, before: Tree, path: string, key: string): readonly unknown[] {
	const itemsOf = (text = ''): readonly unknown[] => (parse(text) as Readonly<Record<string, readonly unknown[]>> | null)?.[key] ?? [];
	const known = new Set(itemsOf(before[path]).map(item => JSON.stringify(item)));
	return itemsOf(tree[path]).filter(item => !known.has(JSON.stringify(item)));
}
