import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/files/parseFile';
import { lostNames, nameToKeep, type PersonValues, planPersonValues, writtenNames } from '../../../../src/core/plans/people/planPersonValues';
import { deriveProgramme } from '../../../../src/core/programme/index/programmeRecord';
import type { Programme } from '../../../../src/core/programme/programme';
import type { Person } from '../../../../src/core/record/programmeFile';
import { applyEdits } from '../../../../src/core/text/textEdit';

const folder = 'memory://p';
const peopleIn = (text: string): readonly Person[] => parseText(`${folder}/people.yaml`, { kind: 'people', folder }, text).people ?? [];
const after = (text: string, to: PersonValues, index = 0): string | undefined => {
	const edits = planPersonValues(text, peopleIn(text)[index]!, to);
	return edits && edits !== 'changed' ? applyEdits(text, edits) : undefined;
};

suite('Editing a person', () => {
	test('changes only the value, in block style, with comments, line ends and a byte order mark kept', () => {
		const text = '\ufeff# People\r\npeople:\r\n- id: sari   # mentee\r\n  nama: Sari\r\n  email: s@example.org\r\n- id: budi\r\n';
		assert.strictEqual(after(text, { name: 'Sari Dewi' }), text.replace('nama: Sari', 'nama: Sari Dewi'));
		assert.strictEqual(after(text, { email: null }), text.replace('  email: s@example.org\r\n', ''));
		assert.strictEqual(after(text, { role: 'mentor' }, 1), `${text}  role: mentor\r\n`);
		assert.strictEqual(after(text, { role: 'mentee' }), text.replace('nama: Sari\r\n', 'nama: Sari\r\n  role: mentee\r\n'));
	});

	test('stays in one line, in a list at the root and in each of several documents', () => {
		const text = '[{id: sari, name: Sari}, {id: budi, name: Budi, aliases: [Bud]}]\n---\n- {name: Ayu}   # last\n';
		assert.strictEqual(
			after(text, { aliases: ['Bud', 'Pak Budi, S.Kom.'] }, 1), text.replace('[Bud]', '[Bud, "Pak Budi, S.Kom."]'),
		);
		assert.strictEqual(after(text, { aliases: [] }, 1), text.replace(', aliases: [Bud]', ''));
		assert.strictEqual(after(text, { unit: 'BKN' }, 2), text.replace('{name: Ayu}', '{name: Ayu, unit: BKN}'));
	});

	test('writes digits as text, so that none is lost', () => {
		const text = 'people:\n  - id: sari\n    name: Sari\n    nip: 198001012005011001\n    phone: 0812\n';
		assert.strictEqual(after(text, { nip: '198001012005012002' }), text.replace('198001012005011001', '"198001012005012002"'));
		assert.strictEqual(after(text, { phone: '08123' }), text.replace('0812', '"08123"'));
		assert.strictEqual(peopleIn(after(text, { nip: '198001012005012002' })!)[0]?.nip, '198001012005012002');
	});

	test('keeps the lines of the aliases that stay: a new one takes the place of one that goes', () => {
		const text = 'people:\n  - name: Sari\n    aliases:\n      - A   # first\n      - B   # second\n      - C\n';
		assert.strictEqual(after(text, { aliases: ['A', 'D', 'C'] }), text.replace('- B ', '- D '));
		assert.strictEqual(after(text, { aliases: ['A', 'C'] }), text.replace('      - B   # second\n', ''));
		assert.strictEqual(after(text, { aliases: ['A', 'B', 'C', 'D'] }), `${text}      - D\n`);
		assert.strictEqual(after('- {name: Sari, aliases: S}\n', { aliases: ['S', 'T'] }), '- {name: Sari, aliases: [S, T]}\n');
	});

	test('writes a number as one, and the topics that stay keep their lines', () => {
		const text = 'people:\n  - name: Ani\n    offers:\n      - Data # since 2020\n      - Law\n    capacity: 2\n';
		assert.strictEqual(after(text, { capacity: 3, offers: ['Data', 'Speech'] }), text.replace('Law', 'Speech').replace('2\n', '3\n'));
		assert.strictEqual(after(text, { capacity: null, seeks: [] }), text.replace('    capacity: 2\n', ''));
		assert.deepEqual(peopleIn(after(text, { seeks: ['Data', 'Law'], superior: 'budi' })!), [
			{ name: 'Ani', offers: ['Data', 'Law'], seeks: ['Data', 'Law'], capacity: 2, superior: 'budi' },
		]);
	});

	test('an entry that is only a name stays one with another name, and gets keys where it needs them', () => {
		assert.strictEqual(after('people:\n  - Sari # x\n  - "Budi"\n', { name: 'Sari D' }), 'people:\n  - Sari D # x\n  - "Budi"\n');
		assert.strictEqual(after('- Sari\n- Budi\n', { phone: '081' }, 1), '- Sari\n- name: Budi\n  phone: "081"\n');
		assert.strictEqual(after('people: Sari\n', { role: 'mentee' }), 'people:\n  - name: Sari\n    role: mentee\n');
		assert.strictEqual(after('people: |\n  • Sari\n  • Budi\n', { role: 'mentee' }, 1), 'people:\n  - Sari\n  - name: Budi\n    role: mentee\n');
	});

	test('is refused where the person is not as shown, and where YAML has split the name', () => {
		const [sari] = peopleIn('- {name: Sari, unit: A}\n');
		assert.strictEqual(planPersonValues('- {name: Sari, unit: B}\n', sari!, { unit: 'C' }), 'changed');
		assert.strictEqual(planPersonValues('- {name: Sari\n', sari!, { unit: 'C' }), undefined);
		assert.strictEqual(after('people: [Sari, S.Kom.]\n', { unit: 'A' }), undefined);
	});

	test('is read back as it was set, and all other lines are as before', () => {
		const value = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('0812', '198001012005011001', 'yes', 'a: b', '# c', '- d', '2026-03-02'))
			.map(text => text.replaceAll(/[^\S\u3000]+/g, ' ').trim()).filter(text => text !== '');
		const key = fc.constantFrom('role', 'email', 'phone', 'nip', 'unit', 'position' as const);
		fc.assert(fc.property(key, value, fc.constantFrom(0, 1), fc.boolean(), fc.boolean(), (name, to, index, isBlock, isCrlf) => {
			const text = (isBlock
				? 'people:\n  # first\n  - id: sari\n    name: Sari # x\n\n  - id: budi\n    nama: Budi\n    unit: A\n# end\n'
				: 'people: [{id: sari, name: Sari},\n  {id: budi, unit: A}] # x\n').replaceAll('\n', isCrlf ? '\r\n' : '\n');
			const result = after(text, { [name]: to }, index);
			assert.ok(result !== undefined);
			const people = peopleIn(text);
			assert.deepEqual(peopleIn(result), people.map((person, i) => i === index ? { ...person, [name]: to } : person));
			const lines = result.split(/\r?\n/);
			const [kept, lost] = [lines, text.split(/\r?\n/)].map((all, i, both) => all.filter(line => !both[1 - i]!.includes(line)));
			assert.ok(kept!.length <= 1 && lost!.length <= 1);
		}));
	});
});

suite('Renaming a person', () => {
	const programmeOf = (files: Readonly<Record<string, string>>): Programme => deriveProgramme(
		folder,
		Object.entries(files).map(([path, text]) =>
			parseText(`${folder}/${path}`, { kind: path === 'people.yaml' ? 'people' : 'session', folder }, text)),
	);
	const people = 'people:\n  - {id: budi, name: "Budi Santoso, S.Kom.", aliases: [Pak B]}\n  - {id: sari, name: Sari}\n';
	const renamed = (session: string, name: string): string | undefined => {
		const programme = programmeOf({ 'people.yaml': people, 's.session.yaml': `date: 2021-08-13\n${session}\n` });
		const budi = programme.people.get('budi')!;
		return nameToKeep(writtenNames(programme, budi), budi, name);
	};

	test('keeps the old name where files use it in any spelling, and only there', () => {
		assert.strictEqual(renamed('mentors: [budi santoso]', 'Budi S.'), 'Budi Santoso, S.Kom.');
		assert.strictEqual(renamed('actions: [{text: x, owner: Budi Santoso}]', 'Budi S.'), 'Budi Santoso, S.Kom.');
		assert.strictEqual(renamed('mentors: [budi]', 'Budi S.'), undefined);
		assert.strictEqual(renamed('mentors: [Pak B]', 'Budi S.'), undefined);
		assert.strictEqual(renamed('mentors: [Budi Santoso]', 'Dr. Budi Santoso'), undefined);
		assert.strictEqual(renamed('mentors: [Sari]', 'Budi S.'), undefined);
	});

	test('keeps it for a person without an id, whose name is what refers to them', () => {
		const programme = programmeOf({ 'people.yaml': '- Budi\n' });
		const budi = programme.people.get('Budi')!;
		assert.deepEqual(['Budi Santoso', 'Dr. Budi'].map(name => nameToKeep(writtenNames(programme, budi), budi, name)), ['Budi', undefined]);
	});

	test('loses no reference: each means the same people as before', () => {
		const names = ['budi', 'Budi Santoso', 'BUDI SANTOSO', 'Pak B', 'Sari', 'Budi'];
		fc.assert(fc.property(fc.subarray(names), fc.constantFrom('Budi S.', 'B', 'Dr. Budi Santoso'), (used, name) => {
			const files = { 'people.yaml': people, 's.session.yaml': `date: 2021-08-13\nmentors: [${used.join(', ')}]\n` };
			const programme = programmeOf(files);
			const was = programme.people.get('budi')!;
			const kept = nameToKeep(writtenNames(programme, was), was, name);
			const edits = planPersonValues(people, was, { name, ...(kept !== undefined && { aliases: [...was.aliases ?? [], kept] }) });
			assert.ok(edits && edits !== 'changed');
			const changed = programmeOf({ ...files, 'people.yaml': applyEdits(people, edits) });
			for (const each of used) {
				assert.ok(!programme.people.has(each) || changed.people.get(each)?.id === programme.people.get(each)?.id, each);
			}
		}));
	});

	test('names the aliases that files use, when they are taken away', () => {
		const programme = programmeOf({ 'people.yaml': people, 's.session.yaml': 'date: 2021-08-13\nmentors: [Pak B, budi]\n' });
		const was = programme.people.get('budi')!;
		assert.deepEqual(lostNames(writtenNames(programme, was), { ...was, aliases: [] }), ['Pak B']);
	});
});
