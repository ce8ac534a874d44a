import { problemsOf } from '../analysis/problems/problems';
import { fileRolesIn } from '../files/layout';
import type { ParsedFile } from '../files/parsedFile';
import { parseText } from '../files/parseFile';
import { RecordIndex } from '../programme/index/recordIndex';
import type { Problem } from '../record/problem';
import { join, type Uri } from '../text/uri';

/** Where the example of a kind of file lies in the programme of the examples. */
const paths = {
	session: 'sessions/budi-sari/2021-09-01-01.yaml',
	programme: 'programme.yaml',
	pair: 'pairs/other.yaml',
	reflection: 'reflections/budi-sari/note.md',
	template: 'templates/ours.md',
	message: 'messages/ours.md',
} as const;

/** A file with a problem. */
export interface ProblemExample {
	readonly kind: keyof typeof paths;
	readonly text: string;
}

/** The programme that every example is a file of. */
const programme = {
	'programme.yaml': 'id: p\nname: P\nvalues: berakhlak\ncohorts:\n  - id: one\n    start: 2021-01-01\n    end: 3000-01-01\npolicy:\n  retention_months: 60\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\ntime: "13:00"\n',
};
const root = 'memory://docs/programme';
const today = '2021-12-01';

/** Reads an example in its programme, and returns the example's problems. */
export function problemsInExample({ kind, text }: ProblemExample): readonly Problem[] {
	const folders = new Map([[root, 'programme']] as const);
	const files = Object.entries({ ...programme, [paths[kind]]: text }).flatMap(([path, content]) => {
		const segments = path.split('/');
		const uri = join(root, ...segments);
		const role = fileRolesIn(join(root, ...segments.slice(0, -1)), folders)(segments.at(-1) ?? '');
		return role ? [{ uri, file: parseText(uri, role, content) }] : [];
	});
	const index = new RecordIndex();
	index.apply(files);
	const parsed = (uri: Uri): ParsedFile | undefined => files.find(each => each.uri === uri)?.file;
	const file = parsed(join(root, ...paths[kind].split('/')));
	return file ? index.programmes().flatMap(one => problemsOf(file, one, today, parsed)) : [];
}
