import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import {
	type CertificatePerson, type Certificates, countCertificates,
} from '../../../../src/core/analysis/figures/certificates';
import { figuresOf } from '../../../../src/core/analysis/figures/figures';
import type { Scope } from '../../../../src/core/analysis/figures/scope';
import { finish } from '../../../../src/core/text/steps';
import { rounds } from '../../longForm';
import { noon, programmeIn } from '../../folder';
import { namedProgramme } from './namedProgramme';

type Files = Readonly<Record<string, string>>;

const now = noon('2021-09-15');
const counted = async (files: Files, scope: Scope = {}): Promise<Certificates> => {
	const certificates = finish(countCertificates(await programmeIn(files), scope, now));
	assert.ok(certificates);
	return certificates;
};
const reached = ({ name, roles, sessions, minutes }: CertificatePerson): unknown => [name, roles.join('+'), sessions, minutes];

const frame: Files = {
	'programme.yaml': 'name: P\npolicy: {certificate: {sessions: 2, hours: 2}}\ncohorts: [{id: one}, {id: two}]\n',
	'people.yaml': stringify({ people: [{ id: 'budi', name: 'Budi' }, { id: 'sari', name: 'Sari' }, { id: 'tono', name: 'Tono' }] }),
	'pairs/p.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n',
	'pairs/q.yaml': 'mentors: [budi]\nmentees: [tono]\ncohort: two\n',
};

suite('Who gets a certificate', () => {
	test('is who reached the sessions and the hours that the rule asks for, in whatever role; the others are listed with what they reached', async () => {
		const { fulfilled, lacking } = await counted({
			...frame,
			'sessions/p/1.yaml': 'date: 2021-08-02\nminutes: 60\n', 'sessions/p/2.yaml': 'date: 2021-08-09\nminutes: 60\n',
			'sessions/q/1.yaml': 'date: 2021-08-03\nminutes: 119\n', 'sessions/q/2.yaml': 'date: 2021-08-04\n',
		});
		assert.deepEqual(fulfilled.map(reached), [['Budi', 'mentor', 4, 239], ['Sari', 'mentee', 2, 120]]);
		assert.deepEqual(lacking.map(reached), [['Tono', 'mentee', 2, 119]]);
		assert.strictEqual(lacking[0]?.withoutMinutes, 1);
		assert.deepEqual(fulfilled.map(({ period }) => period), [['2021-08-02', '2021-08-09'], ['2021-08-02', '2021-08-09']]);
	});

	test('counts no session that was missed, cancelled, is still to come, or that the person did not come to', async () => {
		const { fulfilled, lacking } = await counted({
			...frame,
			'sessions/p/1.yaml': 'date: 2021-08-02\nminutes: 60\nattendance: [{person: sari, state: absent}]\n',
			'sessions/p/2.yaml': 'date: 2021-08-09\nminutes: 60\nattendance: [{person: sari, state: excused}, {person: budi, state: late}]\n',
			'sessions/p/3.yaml': 'date: 2021-08-10\nminutes: 60\nstatus: no-show\n',
			'sessions/p/4.yaml': 'date: 2021-08-11\nminutes: 60\nstatus: cancelled\n',
			'sessions/p/5.yaml': 'date: 2021-12-11\nminutes: 60\n', 'sessions/p/6.yaml': 'date: 2021-08-12\nminutes: 60\nstatus: draft\n',
		});
		assert.deepEqual(fulfilled.map(reached), [['Budi', 'mentor', 2, 120]]);
		assert.deepEqual(lacking.map(reached), [['Sari', 'mentee', 0, 0], ['Tono', 'mentee', 0, 0]]);
	});

	test('in a cohort counts its sessions, and forums for its people alone', async () => {
		const files = {
			...frame,
			'sessions/p/1.yaml': 'date: 2021-08-02\nminutes: 60\n', 'sessions/q/1.yaml': 'date: 2021-08-03\nminutes: 60\n',
			'sessions/forum/1.yaml': 'date: 2021-08-04\nkind: forum\nminutes: 60\nattendance: [{person: sari}, {person: tono}, {person: Guest}]\n',
		};
		const { fulfilled, lacking } = await counted(files, { cohort: 'one' });
		assert.deepEqual(fulfilled.map(reached), [['Sari', 'mentee', 2, 120]]);
		assert.deepEqual(lacking.map(reached), [['Budi', 'mentor', 1, 60]]);
		const all = await counted(files);
		assert.deepEqual(all.fulfilled.map(reached), [['Budi', 'mentor', 2, 120], ['Sari', 'mentee', 2, 120], ['Tono', 'mentee', 2, 120]]);
		assert.deepEqual(all.fulfilled.map(({ cohort }) => cohort), [undefined, 'one', 'two']);
	});

	test('is nobody where nobody fulfils the rule, and nothing is known where there is none', async () => {
		const { fulfilled, lacking } = await counted({ ...frame, 'programme.yaml': 'name: P\npolicy: {certificate: {sessions: 9999}}\n' });
		assert.deepEqual([fulfilled.length, lacking.length], [0, 3]);
		for (const policy of ['', 'policy: {certificate: {}}\n', 'policy: {certificate: {sessions: none}}\n']) {
			const programme = await programmeIn({ ...frame, 'programme.yaml': `name: P\n${policy}` });
			assert.strictEqual(finish(countCertificates(programme, {}, now)), undefined);
		}
	});

	test('names the role in which somebody met, not one of a pair that has not met; both roles where both', async () => {
		const { lacking } = await counted({
			...frame, 'pairs/r.yaml': 'mentors: [sari]\nmentees: [tono]\n',
			'sessions/p/1.yaml': 'date: 2021-08-02\n',
		});
		assert.deepEqual(lacking.map(({ name, roles }) => [name, ...roles]), [['Budi', 'mentor'], ['Sari', 'mentee'], ['Tono', 'mentee']]);
		const after = await counted({
			...frame, 'pairs/r.yaml': 'mentors: [sari]\nmentees: [tono]\n',
			'sessions/p/1.yaml': 'date: 2021-08-02\n', 'sessions/r/1.yaml': 'date: 1900-01-01\n',
		});
		assert.deepEqual(after.lacking.find(({ name }) => name === 'Sari')?.roles, ['mentee', 'mentor']);
		assert.deepEqual(after.lacking.find(({ name }) => name === 'Sari')?.period, ['1900-01-01', '2021-08-02']);
	});

	test('follows from the same sessions and minutes as the JP of the programme’s report, whatever the programme', async () => {
		await fc.assert(fc.asyncProperty(namedProgramme, fc.nat(12), fc.nat(20), async ({ files }, sessions, hours) => {
			const head = (files['programme.yaml'] ?? '').replace(/^policy:.*\n(?: .*\n)*/m, '');
			const programme = await programmeIn({
				...files, 'programme.yaml': `${head}policy: {certificate: {sessions: ${String(sessions + 1)}, hours: ${String(hours + 1)}}}\n`,
			});
			const certificates = finish(countCertificates(programme, {}, now))!;
			const people = new Map<string, { sessions: number; minutes: number }>();
			for (const { person, sessions: attended, minutes = 0 } of figuresOf(programme, {}, now).byPerson) {
				const before = people.get(person) ?? { sessions: 0, minutes: 0 };
				people.set(person, { sessions: before.sessions + attended.length, minutes: before.minutes + minutes });
			}
			for (const [list, isEnough] of [[certificates.fulfilled, true], [certificates.lacking, false]] as const) {
				for (const { person, sessions: own, minutes } of list) {
					const naive = people.get(person) ?? { sessions: 0, minutes: 0 };
					assert.deepEqual({ sessions: own, minutes }, naive, person);
					assert.strictEqual(own > sessions && minutes / 60 >= hours + 1, isEnough, person);
				}
			}
		}), { numRuns: rounds(100) });
	});
});
