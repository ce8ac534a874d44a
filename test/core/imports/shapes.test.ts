import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyProgramme, type Imported, importFile, type Tree } from './proposals/importing';

const folder = join(__dirname, '../../../../test/fixtures/importShapes');
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

function treeBelow(path: string, below = ''): Tree {
	return Object.assign({}, ...readdirSync(path, { withFileTypes: true }).map(entry => entry.isDirectory()
		? treeBelow(join(path, entry.name), `${below}${entry.name}/`)
		: { [`${below}${entry.name}`]: readFileSync(join(path, entry.name), 'utf8') })) as Tree;
}

const entriesOf = (shape: string) => readdirSync(join(folder, shape), { withFileTypes: true });
const sourcesOf = (shape: string): readonly string[] => entriesOf(shape).filter(each => each.isFile()).map(({ name }) => name);
const programmeOf = (shape: string): Tree =>
	entriesOf(shape).some(({ name }) => name === 'programme') ? treeBelow(join(folder, shape, 'programme')) : emptyProgramme;

async function imported(shape: string, name: string, tree = programmeOf(shape)): Promise<Imported> {
	const pair = pairs[shape];
	return importFile(tree, name, readFileSync(join(folder, shape, name)), pair === undefined ? {} : { pair });
}

const valuesOf = ({ preview }: Imported, thing: string, ...keys: readonly string[]): readonly string[] =>
	preview.proposals.filter(each => each.thing === thing && each.state !== 'leftOut').map(({ state, label, values }) =>
		[state, label, ...keys.map(key => values.find(each => each.key === key)?.after ?? '')].join(' | '));

suite('files of other tools, whole', () => {
	for (const shape of readdirSync(folder, { withFileTypes: true }).flatMap(each => each.isDirectory() ? [each.name] : [])) {
		for (const name of sourcesOf(shape)) {
			test(`imports ${name} of ${shape} once: the second time nothing changes`, async () => {
				const first = await imported(shape, name);
				const again = await imported(shape, name, first.tree);
				assert.deepStrictEqual(again.tree, first.tree);
			});
		}
	}

	test('a weekday is a day of its week, and a day far from its week is asked about', async () => {
		const read = await imported('01-schedule-weeks', 'tide-3-schedule.yaml');
		assert.deepStrictEqual([...new Set(valuesOf(read, 'session', 'date', 'time'))].filter(each => /Welcome call|Ally|Skill-up/.test(each)), [
			'new | 2026-02-04 Welcome call for mentors | 2026-02-04 | 19:00',
			'unclear | Skill-up, reviewing each other\'s repos |  | ',
			'new | 2026-04-03 Ally skills — how did it go? | 2026-04-03 | 09:30',
		]);
	});

	test('roles in columns of cohorts are roles in these cohorts, and a remark below is nobody', async () => {
		const read = await imported('04-roles-wide', 'rekap-peran.csv');
		assert.deepStrictEqual(valuesOf(read, 'cohort').map(each => each.split(' | ')[1]), ['Angkatan 1 (2023)', 'Angkatan 2 (2024)', 'Angkatan 3 (2025)']);
		assert.strictEqual(valuesOf(read, 'person').some(each => each.includes('Narasumber tidak')), false);
	});

	test('how a pair stands is read from the words of other tools, and what else its row says is in its file', async () => {
		const read = await imported('10-internship-tracking', 'interns-2026.csv');
		const made = valuesOf(read, 'pair', 'status', 'start', 'end');
		assert.deepStrictEqual(made.filter(each => each.includes('Matteo') || each.includes('Abena Owusu – Lucas') || each.includes('Jia Wen')), [
			'new | Abena Owusu – Lucas Meyer, Chiara Conti | completed | 2026-01-12 | 2026-03-06',
			'new | Jia Wen | pending |  | ',
			'new | Matteo Greco – Chiara Conti, Samuel Kiplagat | ended-early | 2026-01-12 | 2026-02-14',
		]);
		assert.match(read.tree['pairs/chiara-conti-matteo-greco.yaml'] ?? '', /# Project: Docs search\n/);
	});

	test('private appointments without guests and free days are no meetings', async () => {
		const read = await imported('18-calendar-exchange-google', 'kalender.ics');
		assert.doesNotMatch(JSON.stringify(read.preview.proposals), /Dokter gigi|Nyepi/);
	});

	test('the day of the meeting goes before the day of the note', async () => {
		const read = await imported('19c-toml-head', '2026-02-18-tengah-jalan.md');
		assert.deepStrictEqual(read.preview.proposals.map(({ label }) => label), ['2026-02-18 Tengah jalan: sudah sampai mana?']);
	});

	test('of a list without a header, last names are read and no text is lost', async () => {
		const read = await imported('07-university-no-header', 'faculty_mentors.csv');
		assert.match(read.tree['people.yaml'] ?? '', /name: Marjorie Okonkwo\n/);
		assert.match(read.tree['people.yaml'] ?? '', /Biology; 2; Marine ecology, statistics/);
	});
});
