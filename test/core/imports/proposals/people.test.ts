import { assert } from 'chai';
import { emptyProgramme, importRecords, pairRow, person } from './importing';

const with_ = (people: string) => ({ ...emptyProgramme, 'people.yaml': people });
const everyone = 'people:\n  - id: ani\n    name: Ani Lestari\n    role: mentor\n  - id: budi\n    name: Budi Santoso   # since May\n    phone: "081234567890"\n';

suite('The people of an import', () => {
	test('a new person is written with every key in its usual order, and what fits no key under the name of its column', async () => {
		const { tree, says } = await importRecords(emptyProgramme, [
			person(2, 'Dr. Ani Lestari, M.Sc.', {
				role: 'mentor', nip: '199001012015031001', phone: '081234567890', capacity: 3, offers: ['Data', 'SQL'], salutation: 'Ibu',
				rest: [{ name: 'Golongan Darah', text: 'O' }, { name: 'Sapaan', text: 'x' }],
			}),
		]);
		assert.deepEqual(says, ['new person:ani-lestari']);
		assert.strictEqual(tree['people.yaml']?.replace(/^#.*\n#.*\n/, ''), [
			'people:', '  - id: ani-lestari', '    name: Dr. Ani Lestari, M.Sc.', '    role: mentor', '    phone: "081234567890"',
			'    nip: "199001012015031001"', '    salutation: Ibu', '    capacity: 3', '    offers:', '      - Data', '      - SQL',
			'    golongan-darah: O', '    column-sapaan: x', '',
		].join('\n'));
	});

	test('what fits no key of a new pair is kept in its file, but for contact data, which only people.yaml may hold', async () => {
		const { tree } = await importRecords(emptyProgramme, [pairRow(2, ['Ani'], ['Budi'], { rest: [
			{ name: 'Project', text: 'Peta, tahap 2' }, { name: 'Mail', text: 'ani@example.org' }, { name: 'Phone', text: '0812-3456-7890' },
		] })]);
		assert.deepEqual(tree['pairs/ani-budi.yaml']?.split('\n').filter(line => /Peta|@|0812/.test(line)), ['# Project: Peta, tahap 2']);
	});

	test('someone who is there is found by id, address, NIP, and the name in any case, with degrees and in another order', async () => {
		const { says, plan } = await importRecords(with_(everyone), [
			person(2, 'Siapa Ini', { id: 'ani' }), person(3, 'SANTOSO, BUDI', { phone: '0812-3456-7890' }), person(4, 'Budi Santoso, S.Kom.', { phone: '0812-3456-7890' }),
		]);
		assert.deepEqual(says, ['same person:ani', 'same person:budi@3', 'same person:budi']);
		assert.deepEqual([plan.create, plan.edit], [[], []]);
	});

	test('a value that is missing is added in place; one that differs stays and is shown, unless the user has it replaced', async () => {
		const rows = [person(2, 'Budi Santoso', { phone: '0899', unit: 'Bidang A' })];
		const { says, tree, preview } = await importRecords(with_(everyone), rows);
		assert.deepEqual(says, ['changed person:budi']);
		assert.strictEqual(tree['people.yaml'], `${everyone}    unit: Bidang A\n`);
		assert.deepEqual(preview.proposals[0]?.values.filter(({ effect }) => effect === 'kept'), [
			{ key: 'phone', before: '081234567890', after: '0899', effect: 'kept' },
		]);
		const replaced = await importRecords(with_(everyone), rows, { replaced: new Set(['person:budi:phone']) });
		assert.match(replaced.tree['people.yaml'] ?? '', /phone: "0899"/);
	});

	test('a later version of the source changes what it changed, and not what a person has changed since', async () => {
		const first = await importRecords(emptyProgramme, [person(2, 'Budi', { unit: 'A', position: 'P1', phone: '081' })]);
		const byHand = { ...first.tree, 'people.yaml': (first.tree['people.yaml'] ?? '').replace('unit: A', 'unit: Z').replace(/ {4}phone.*\n/, '') };
		const second = await importRecords(byHand, [person(2, 'Budi', { unit: 'B', position: 'P2', phone: '081' })]);
		assert.deepEqual(second.preview.proposals[0]?.values.map(({ key, effect }) => `${key} ${effect}`), [
			'name equal', 'phone kept', 'unit kept', 'position set',
		]);
		assert.strictEqual(second.tree['people.yaml'], byHand['people.yaml'].replace('P1', 'P2'));
	});

	test('a person who was removed by hand is not made again, and that is said', async () => {
		const rows = [person(2, 'Budi'), person(3, 'Citra')];
		const first = await importRecords(emptyProgramme, rows);
		const byHand = { ...first.tree, 'people.yaml': (first.tree['people.yaml'] ?? '').replace(/ {2}- id: budi\n.*\n/, '') };
		const second = await importRecords(byHand, rows);
		assert.deepEqual(second.says, ['leftOut person:budi', 'same person:citra']);
		assert.deepEqual(second.preview.proposals[0]?.issues, [{ code: 'removedSince', value: 'Budi' }]);
	});

	test('two of one name are told apart by NIP, address, telephone or unit', async () => {
		const rows = [person(2, 'Budi', { nip: '1' }), person(3, 'Budi', { nip: '2', email: 'b@example.org' })];
		const { says, tree } = await importRecords(emptyProgramme, rows);
		assert.deepEqual(says, ['new person:budi', 'new person:budi-2']);
		assert.deepEqual((await importRecords(tree, rows)).says, ['same person:budi', 'same person:budi-2']);
	});

	test('one of the same name that nothing tells from the other is asked, made when they are two, and then found again without asking', async () => {
		const rows = [person(2, 'Budi', { nip: '1' }), person(4, 'Budi', { role: 'mentee' })];
		const asked = await importRecords(emptyProgramme, rows);
		assert.deepEqual(asked.says, ['new person:budi', 'unclear person?4']);
		assert.deepEqual(asked.preview.names, [{ about: 'person', key: 'budi', name: 'Budi', offered: [{ id: 'budi', name: 'Budi' }], lines: [4] }]);
		const two = await importRecords(emptyProgramme, rows, { people: new Map([['budi', 'new']]) });
		assert.deepEqual(two.says, ['new person:budi', 'new person:budi-2']);
		assert.deepEqual((await importRecords(two.tree, rows)).says, ['same person:budi', 'same person:budi-2']);
		const one = await importRecords(emptyProgramme, rows, { people: new Map([['budi', 'budi']]) });
		assert.deepEqual(one.says.map(each => each.split('@')[0]), ['leftOut person:budi', 'new person:budi']);
	});

	test('the later row of one e-mail address is used, and the earlier one says so', async () => {
		const { says, preview } = await importRecords(emptyProgramme, [
			person(2, 'Budi', { email: 'b@example.org', unit: 'A' }), person(3, 'Budi S.', { email: 'B@example.org', unit: 'B' }),
		]);
		assert.deepEqual(says, ['leftOut person:budi-s@2', 'new person:budi-s']);
		assert.deepEqual(preview.proposals[0]?.issues, [{ code: 'laterRowUsed', value: 'Budi', offered: ['3'] }]);
		assert.strictEqual(preview.changes.people[0]?.unit, 'B');
	});

	test('a name that is almost one’s is asked once for all rows, and the answer counts for all', async () => {
		const rows = [pairRow(2, ['Ani Lestary'], ['Budi Santoso']), pairRow(3, ['Ani Lestary'], ['Citra'])];
		const asked = await importRecords(with_(everyone), rows);
		assert.deepEqual(asked.preview.names, [{ about: 'person', key: 'ani lestary', name: 'Ani Lestary', offered: [{ id: 'ani', name: 'Ani Lestari' }], lines: [2, 3] }]);
		assert.deepEqual(asked.says.filter(each => each.startsWith('new pair')), []);
		const same = await importRecords(with_(everyone), rows, { people: new Map([['ani lestary', 'ani']]) });
		assert.deepEqual(same.says, ['new pair:ani-budi', 'new person:citra', 'new pair:ani-citra']);
		const other = await importRecords(with_(everyone), rows, { people: new Map([['ani lestary', 'new']]) });
		assert.deepEqual(other.says, ['new person:ani-lestary', 'new pair:ani-lestary-budi', 'new person:citra', 'new pair:ani-lestary-citra']);
	});

	test('a first name alone is asked once for all rows, whether one or several have it; one that nobody has is new', async () => {
		const people = with_('people:\n  - id: b1\n    name: Budi Santoso\n  - id: b2\n    name: Budi Hartono\n');
		const rows = [
			person(2, 'Sari Dewi', { mentors: ['Budi'] }), person(3, 'Tono Wijaya', { mentors: ['Pak Budi'] }),
			person(4, 'Wati Ningsih', { mentors: ['Sari'] }), person(5, 'Yuni Astuti', { mentors: ['Suharto'] }),
		];
		const { preview, says } = await importRecords(people, rows);
		assert.deepEqual(preview.names.map(({ key, offered, lines }) => [key, offered.map(({ id }) => id), lines]), [
			['budi', ['b1', 'b2'], [2, 3]], ['sari', ['sari-dewi'], [4]],
		]);
		assert.deepEqual(says.filter(each => /person:|unclear/.test(each)), [
			'new person:sari-dewi', 'unclear pair?2.0', 'new person:tono-wijaya', 'unclear pair?3.0', 'new person:wati-ningsih',
			'unclear pair?4.0', 'new person:suharto', 'new person:yuni-astuti',
		]);
		const answered = await importRecords(people, rows, { people: new Map([['budi', 'b2'], ['sari', 'new']]) });
		assert.deepEqual(answered.preview.changes.pairs.map(({ mentors }) => mentors), [['b2'], ['b2'], ['sari'], ['suharto']]);
	});

	test('whom a person wishes for is written where only the coordinator reads it, and makes no pair', async () => {
		const rows = [person(2, 'Ani Lestari'), person(3, 'Budi Santoso', { wishes: ['Ani Lestari', 'Citra'] })];
		const { tree, says } = await importRecords(with_(everyone), rows);
		assert.deepEqual(says, ['same person:ani', 'same person:budi', 'new wish:budi']);
		assert.strictEqual(tree['private/pairing.yaml'], 'wishes:\n  budi:\n    - ani\n    - Citra\n');
		assert.strictEqual(tree['private/.gitignore'], '*\n');
		assert.deepEqual(Object.keys(tree).filter(path => path.startsWith('pairs/')), []);
	});

	test('a cohort that the programme lacks is made in its file', async () => {
		const { tree, says } = await importRecords(emptyProgramme, [pairRow(2, ['Ani'], ['Budi'], { cohort: 'Angkatan 1', every: '2 weeks', start: '2026-01-05' })]);
		assert.deepEqual(says, ['new cohort:angkatan-1', 'new person:ani', 'new person:budi', 'new pair:ani-budi']);
		assert.match(tree['programme.yaml'] ?? '', /cohorts:\n {2}- id: angkatan-1\n {4}name: Angkatan 1\n/);
		assert.match(tree['pairs/ani-budi.yaml'] ?? '', /cohort: angkatan-1\nstatus: active\nstart: 2026-01-05\ncadence:\n {2}every: 2 weeks\n/);
	});

	test('new cohorts are in the order of their names and numbers, whichever the list names first', async () => {
		const { tree } = await importRecords(emptyProgramme, ['Angkatan 10', 'Angkatan 2', 'Angkatan 1'].map((cohort, i) => pairRow(i + 2, ['Ani'], [['Budi', 'Citra', 'Dewi'][i] ?? ''], { cohort })));
		assert.deepEqual((tree['programme.yaml'] ?? '').match(/name: Angkatan \d+/g), ['name: Angkatan 1', 'name: Angkatan 2', 'name: Angkatan 10']);
	});

	test('the cohort of a person who is in no pair yet stays with the person, by its id', async () => {
		const { tree, says } = await importRecords(emptyProgramme, [person(2, 'Budi', { role: 'mentee', unit: 'A', cohort: 'Angkatan 1' })]);
		assert.deepEqual(says, ['new cohort:angkatan-1', 'new person:budi']);
		assert.match(tree['people.yaml'] ?? '', / {2}- id: budi\n {4}name: Budi\n {4}role: mentee\n {4}unit: A\n {4}cohort: angkatan-1\n$/);
		const again = await importRecords(tree, [person(2, 'Budi', { role: 'mentee', unit: 'A', cohort: 'Angkatan 1' })]);
		assert.deepEqual([again.says, again.plan.edit], [['same person:budi'], []]);
	});

	test('what is remembered holds no name and no contact data', async () => {
		const { tree } = await importRecords(emptyProgramme, [person(2, 'Rahasia Sekali', { email: 'rahasia@example.org', phone: '0812345', nip: '1990' })]);
		assert.match(tree['private/imports/peserta-csv.json'] ?? '', /^\{"version":1,"imported":\{\n[\w":{},\n]+\}\}\n$/);
		assert.notMatch(tree['private/imports/peserta-csv.json'] ?? '', /rahasia|0812345|1990/i);
	});
});
