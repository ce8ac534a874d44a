import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { parse } from 'yaml';
import { emptyProgramme, type Imported, importFile, type Tree } from './proposals/importing';
import type { ImportAnswers } from '../../../src/core/imports/importSource';
import { entered, errorsIn } from './secretary';

const folder = join(__dirname, '../../../../test/fixtures/importShapes');
const expectation = '.expected.yaml';
/** The pair that a log or calendar belongs to, by the name of its folder. */
const pairs: Readonly<Record<string, string>> = {
	'12-thesis-meetings': 'keller-jonas',
	'13-one-on-one-log': 'dewi-arif',
	'14-mentee-page': 'hendra-sari',
	'15-time-log': 'retno-galih',
	'16-logbook-table': 'endang-putra',
	'18-calendar-exchange-google': 'hendra-sari',
	'19a-dendron-note': 'hendra-sari',
	'19b-org-clock': 'hendra-sari',
	'19c-toml-head': 'hendra-sari',
	'20-agreement': 'hendra-sari',
};

/** What the user answers to questions that are asked once for all rows, by the name of the folder. */
const answers: Readonly<Record<string, ImportAnswers>> = { '06-signup-form': { people: new Map([['zero:3', 'zero']]) } };

function treeBelow(path: string, below = ''): Tree {
	return Object.assign({}, ...readdirSync(path, { withFileTypes: true }).map(entry => entry.isDirectory()
		? treeBelow(join(path, entry.name), `${below}${entry.name}/`)
		: { [`${below}${entry.name}`]: readFileSync(join(path, entry.name), 'utf8') })) as Tree;
}

const entriesOf = (shape: string) => readdirSync(join(folder, shape), { withFileTypes: true });
const sourcesOf = (shape: string): readonly string[] =>
	entriesOf(shape).filter(each => each.isFile() && !each.name.endsWith(expectation)).map(({ name }) => name);
const programmeOf = (shape: string): Tree =>
	entriesOf(shape).some(({ name }) => name === 'programme') ? treeBelow(join(folder, shape, 'programme')) : emptyProgramme;

async function imported(shape: string, name: string, tree: Tree): Promise<Imported> {
	const pair = pairs[shape];
	return importFile(tree, name, readFileSync(join(folder, shape, name)), { ...answers[shape], ...pair !== undefined && { pair } });
}

suite('files of other tools, whole', () => {
	for (const shape of readdirSync(folder, { withFileTypes: true }).flatMap(each => each.isDirectory() ? [each.name] : [])) {
		for (const name of sourcesOf(shape)) {
			test(`enters of ${name} of ${shape} what a careful secretary would, without errors, and nothing the second time`, async () => {
				const before = programmeOf(shape);
				const expected: unknown = parse(readFileSync(join(folder, shape, name + expectation), 'utf8'));
				const first = await imported(shape, name, before);
				assert.deepEqual(entered(first, before), expected);
				assert.deepEqual(await errorsIn(first.tree), []);
				const again = await imported(shape, name, first.tree);
				assert.deepEqual(again.tree, first.tree);
			});
		}
	}
});
