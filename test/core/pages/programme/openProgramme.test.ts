import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/files/parseFile';
import { Drafts } from '../../../../src/core/pages/editing/drafts';
import { choiceChanges } from '../../../../src/core/pages/programme/choose';
import { describeProgramme } from '../../../../src/core/pages/programme/describeProgramme';
import { OpenProgramme, type ProgrammeSources } from '../../../../src/core/pages/programme/openProgramme';
import { readProgrammeRequest } from '../../../../src/core/pages/programme/protocol';
import type { ProgrammePage } from '../../../../src/core/pages/programme/programmePage';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { programmePageWordsFor } from '../../../../src/core/words/programmePageWords';
import { noon, readMemory, root } from '../../folder';

const role = { kind: 'programme', folder: root } as const;
const uri = `${root}/programme.yaml`;

const whole = `# Our programme
id: p
name: Mentoring   # as people say it
language: en
timezone: Asia/Jakarta

cohorts:
  # the first
  - id: c1
    name: One
    start: 2026-01-05
    end: 2026-06-30
    milestones:
      - {id: m1, after_days: 30, template: tengah}
  - id: c2 # no days yet
values:
  - jujur
  - id: peduli
    name: Peduli
kebijakan:
  stale_after_days: 21 # three weeks
  reflection_visibility: pair
  jp_minutes: 45
kop_surat:
  organisasi: Badan X
penanda_tangan:
  - nama: Sari # head
    nip: 197001012000012001
  - Budi
extra: kept
`;

async function sources(text = whole): Promise<ProgrammeSources> {
	const index = await readMemory({
		'programme.yaml': text, 'pairs/a.yaml': 'mentors: [ayu]\nmentees: [made]\ncohort: c1\n',
	});
	const words = wordsFor('en');
	return { programme: index.programmes()[0]!, words, labels: programmePageWordsFor('en'), now: noon('2026-03-02') };
}

/** A page of a text: types into fields, and returns the text that is written. */
async function page(text = whole): Promise<{
	readonly open: OpenProgramme;
	readonly shown: () => ProgrammePage;
	readonly write: (field: string, value: string, after?: string) => string;
	readonly drafts: Drafts;
}> {
	const from = await sources(text);
	const open = new OpenProgramme(uri, role);
	open.take(text);
	const drafts = new Drafts((id, after) => open.field(id, from, after));
	let present = text;
	return {
		open, drafts,
		shown: () => describeProgramme({ ...from, open, drafts, machine: 'UTC' })!,
		write: (field, value, after) => {
			drafts.type(field, value, after);
			drafts.leave(field);
			const edits = open.planDrafts(drafts, from, false);
			present = applyEdits(present, edits);
			open.take(present);
			drafts.settle();
			return present;
		},
	};
}

const key = (open: OpenProgramme, list: 'cohorts' | 'values' | 'signers', at: number): string => open.keysOf(list).keys[at]!;

suite('The page of a programme’s file', () => {
	test('changes only the lines of a field', async () => {
		const { open, write } = await page();
		let text = whole;
		const expect = (field: string, value: string, from: string, to: string): void => {
			text = text.replace(from, to);
			assert.strictEqual(write(field, value), text, field);
		};
		expect('name', 'Mentoring 2', 'name: Mentoring ', 'name: Mentoring 2 ');
		expect('stale_after_days', '4 weeks', 'days: 21', 'days: 28');
		expect('retention_months', '2 years', '  reflection_vis', '  retention_months: 24\n  reflection_vis');
		expect('jp_value', '60', 'jp_minutes: 45', 'jp_minutes: 60');
		expect(`cohorts/${key(open, 'cohorts', 1)}/start`, '6 July 2026', '  - id: c2 # no days yet\n', '  - id: c2 # no days yet\n    start: 2026-07-06\n');
		expect(`signers/${key(open, 'signers', 0)}/name`, 'Dr. Sari', 'nama: Sari', 'nama: Dr. Sari');
		expect('unit', 'Bidang Y', '  organisasi: Badan X\n', '  organisasi: Badan X\n  unit: Bidang Y\n');
		expect('certificate_hours', '9', '  jp_minutes: 60\n', '  jp_minutes: 60\n  certificate:\n    hours: 9\n');
		expect('certificate_hours', '', '  certificate:\n    hours: 9\n', '');
	});

	test('adds an entry with an id of its own, orders and removes entries; a bare one gets its keys', async () => {
		const { open, write, shown } = await page();
		const last = key(open, 'cohorts', 1);
		assert.match(write('cohorts/n1/name', 'Cohort 3', last), /- id: c2 # no days yet\n {2}- id: cohort-3\n {4}name: Cohort 3\n/);
		assert.deepEqual(shown().cohorts.map(({ name, about }) => [name.value, about]), [['One', '1 pair · 1 milestone'], ['c2', ''], ['Cohort 3', '']]);
		assert.match(write(`signers/${key(open, 'signers', 1)}/position`, 'Staf'), /- name: Budi\n {4}position: Staf\n/);
		assert.match(write(`values/${key(open, 'values', 0)}/name`, 'Jujur'), /- id: jujur\n {4}name: Jujur\n/);
		assert.match(applyEdits(whole, (await page()).open.plan([{ is: 'move', list: 'signers', from: 1, to: 0 }])!), /penanda_tangan:\n {2}- Budi\n {2}- nama: Sari # head\n/);
	});

	test('refuses what can’t be, and keeps it', async () => {
		const { open, write, shown, drafts } = await page();
		const first = key(open, 'cohorts', 0);
		const refusals = [
			['stale_after_days', 'soon'], ['jp_value', '0'], [`cohorts/${first}/end`, '1 Jan 2026'], [`cohorts/${first}/name`, 'C2'],
			[`cohorts/${first}/name`, ''], [`signers/${key(open, 'signers', 0)}/nip`, '123'],
		] as const;
		for (const [field, value] of refusals) {
			assert.strictEqual(write(field, value), whole, field);
			assert.strictEqual(drafts.textOf(field), value);
		}
		assert.strictEqual(shown().cohorts[0]?.name.error, programmePageWordsFor('en').needsName);
		assert.match(shown().cohorts[0]?.whyKept ?? '', /pairs/);
	});

	test('turns a rule in its short form into the long one when it gets a source, and a named set into an own list', async () => {
		const { write } = await page();
		assert.match(write('jp_source', 'Rule 5'), /kebijakan:\n.*\n.*\n {2}jp:\n {4}per: minutes\n {4}value: 45\n {4}source: Rule 5\nkop_surat/);
		const named = 'name: P\nvalues: aneka # old\n';
		const open = new OpenProgramme(uri, role);
		open.take(named);
		const text = applyEdits(named, open.plan(choiceChanges(open.file!, 'values', 'own', 'id'))!);
		assert.deepEqual(parseText(uri, role, text).programme?.values, [
			{ id: 'akuntabilitas', name: 'Akuntabilitas' }, { id: 'nasionalisme', name: 'Nasionalisme' }, { id: 'etika-publik', name: 'Etika Publik' },
			{ id: 'komitmen-mutu', name: 'Komitmen Mutu' }, { id: 'anti-korupsi', name: 'Antikorupsi' },
		]);
	});

	test('shows Indonesia’s zones first, and a zone that no clock knows as it is written', async () => {
		const zones = (await page()).shown().timezone;
		assert.deepEqual(zones.options.slice(0, 3).map(({ label }) => label), [
			'WIB · Western Indonesia Time (UTC+7)', 'WITA · Central Indonesia Time (UTC+8)', 'WIT · Eastern Indonesia Time (UTC+9)',
		]);
		assert.strictEqual(zones.value, 'Asia/Jakarta');
		assert.ok(zones.options.some(({ value }) => value === 'Europe/Berlin'));
	});

	test('of any text and any input: only the field changes, and what is not written is kept', async () => {
		const from = await sources();
		const texts = [
			whole, 'name: P\n', '', '{name: P, cohorts: [{id: c1}], signers: [A, B]}\n', whole.replaceAll('\n', '\r\n'), 'cohorts: c1\nsigners:\n  name: A\n',
		];
		const fields = ['name', 'stale_after_days', 'retention_months', 'jp_value', 'jp_source', 'organisation', 'address', 'place', 'certificate_sessions'];
		const values = fc.oneof(fc.string(), fc.constantFrom('7', '45', 'a: b # c', '- x'));
		fc.assert(fc.property(fc.constantFrom(...texts), fc.constantFrom(...fields), values, (text, field, value) => {
			const open = new OpenProgramme(uri, role);
			open.take(text);
			const before = open.file!;
			const drafts = new Drafts((id, after) => open.field(id, from, after));
			drafts.type(field, value);
			drafts.leave(field);
			const after = applyEdits(text, open.planDrafts(drafts, from, false));
			open.take(after);
			drafts.settle();
			const kept = ({ cohorts, values: own, signers, language, timezone }: typeof before): unknown =>
				({ cohorts, own, signers, language, timezone });
			assert.deepEqual(kept(open.file!), kept(before));
			const { present, meaningOf } = open.field(field, from)!;
			assert.ok(drafts.textOf(field) !== undefined || meaningOf(value) === meaningOf(present));
		}));
	});

	test('takes only requests that it knows', () => {
		assert.deepEqual(readProgrammeRequest({ type: 'remove', list: 'cohorts', key: 'e1', more: 1 }), { type: 'remove', list: 'cohorts', key: 'e1' });
		assert.strictEqual(readProgrammeRequest({ type: 'remove', list: 'sessions', key: 'e1' }), undefined);
		fc.assert(fc.property(fc.anything(), data => { readProgrammeRequest(data); }));
	});
});
