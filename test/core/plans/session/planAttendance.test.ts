import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../../src/core/files/parsedFile';
import { planAttendance } from '../../../../src/core/plans/session/planAttendance';
import type { AttendanceState } from '../../../../src/core/programme/attendees';
import { applyEdits } from '../../../../src/core/text/textEdit';

const folder = 'memory://p';
const fileOf = (text: string): ParsedFile => parseText(`${folder}/sessions/a/2021-08-13-01.yaml`, { kind: 'session', folder }, text);
const after = (text: string, states: Readonly<Record<string, AttendanceState>>, index = 0): string | undefined => {
	const people = { comparisonKeyOf: (person: string) => person.toLowerCase() };
	const edits = planAttendance(text, fileOf(text).sessions[index]!, new Map(Object.entries(states)), people);
	return edits && applyEdits(text, edits);
};

suite('Setting the attendance', () => {
	test('adds the list where there is none, in the place of its key', () => {
		assert.strictEqual(
			after('date: 2021-08-13\nsummary: Long\n', { ayu: 'present', made: 'excused' }),
			'date: 2021-08-13\nattendance:\n  - person: ayu\n    state: present\n  - person: made\n    state: excused\nsummary: Long\n',
		);
	});

	test('changes only the entries that differ, and keeps comments, line ends, spellings and others', () => {
		const text = '\ufefftanggal: 2021-08-13\r\nkehadiran:\r\n- orang: Ayu   # mentor\r\n  status: hadir\r\n# mentees\r\n- orang: made\r\n  status: hadir\r\n- orang: tamu\r\n';
		assert.strictEqual(after(text, { ayu: 'present', made: 'late' }), text.replace('made\r\n  status: hadir', 'made\r\n  status: late'));
		assert.strictEqual(after(text, { ayu: 'present', made: 'present' }), text);
	});

	test('stays in one line, and gives keys to an entry that is only a name', () => {
		assert.strictEqual(
			after('date: 2021-08-13\nattendance: [ayu, {person: made, state: present}]\n', { ayu: 'absent', made: 'present', putu: 'late' }),
			'date: 2021-08-13\nattendance: [{person: ayu, state: absent}, {person: made, state: present}, {person: putu, state: late}]\n',
		);
		assert.strictEqual(
			after('date: 2021-08-13\nattendance: ayu\n', { ayu: 'present' }), 'date: 2021-08-13\nattendance:\n  - person: ayu\n    state: present\n',
		);
	});

	test('touches only its own document, and is refused where an entry can’t be read', () => {
		const text = 'date: 2021-08-13\nattendance: [{person: ayu}]\n---\ndate: 2021-08-20\nattendance: [{person: ayu}]\n';
		assert.strictEqual(after(text, { ayu: 'present' }, 1), text.replace(/ayu\}\]\n$/, 'ayu, state: present}]\n'));
		assert.strictEqual(after('date: 2021-08-13\nattendance:\n  - [x]\n  - ayu\n', { ayu: 'absent' }), undefined);
	});

	test('is read back as it was set, and others are as before', () => {
		const states = fc.constantFrom<AttendanceState>('present', 'late', 'absent', 'excused');
		const entry = fc.oneof(
			fc.constantFrom('ayu', 'made', 'tamu'), fc.constantFrom('{person: ayu}', '{person: made, state: late}', '{state: excused, person: tamu}'),
		);
		fc.assert(fc.property(
			fc.uniqueArray(entry, { selector: each => /ayu|made|tamu/.exec(each)![0] }), fc.boolean(), fc.record({ ayu: states, made: states }),
			(entries, isBlock, wanted) => {
				const list = isBlock ? entries.map(each => `\n  - ${each}`).join('') : ` [${entries.join(', ')}]`;
				const text = `date: 2021-08-13\nattendance:${list}\nsummary: x # kept\n`;
				const read = (from: string): ReadonlyMap<string, AttendanceState | undefined> =>
					new Map((fileOf(from).sessions[0]?.attendance ?? []).map(({ person = '', state }) => [person, state]));
				const result = after(text, wanted);
				assert.ok(result !== undefined && result.endsWith('\nsummary: x # kept\n'));
				assert.deepEqual(Object.fromEntries(read(result)), { ...Object.fromEntries(read(text)), ...wanted });
			},
		));
	});
});
