import { assert } from 'chai';
import { changesOf } from '../../../src/core/changes/changesOf';
import { summaryOf } from '../../../src/core/changes/summary';
import { receivedFiles } from '../../../src/core/exchange/comparedFiles';
import type { Exchanged } from '../../../src/core/exchange/exchange';
import { exchangedInWords } from '../../../src/core/exchange/exchangedInWords';
import { fileRoleOf } from '../../../src/core/files/layout';
import { People } from '../../../src/core/programme/people';
import { wordsFor } from '../../../src/core/words/catalogues';
import { type Participant, session, twoPeople } from './people';

const later = 'sessions/budi-sari/2026-01-12-01.yaml';
const action = (text: string): string => `  - id: a2\n    text: ${text}\n    owner: sari\n`;
const meeting = (title: string, minutes: number): string =>
	`pair: budi-sari\ndate: 2026-01-12\ntime: 10:00\nstatus: done\ntitle: ${title}\nminutes: ${String(minutes)}\ncarried: [2026-01-05-budi-sari-01#a2]\n`;

/** What came in, counted in words. */
async function cameIn({ repository }: Participant, { received, merged }: Exchanged): Promise<string> {
	const ports = { repository, read: () => Promise.resolve(undefined) };
	const { from = '', to = '' } = received ?? {};
	const files = await receivedFiles(ports, await repository.changes(from, to), { from, to }, merged);
	const known = { folder: repository.root, people: new People(), pairs: new Map(), pairsByMembers: new Map(), sessionsById: new Map() };
	return summaryOf(changesOf(files, uri => fileRoleOf(uri, new Map([[repository.root, 'programme']])), known, '2026-01-20'), wordsFor('en'));
}

suite('What came in', () => {
	test('is what others did: nothing of ours, and nothing that only got another id', async () => {
		const { budi, sari } = await twoPeople();
		budi.write(session, `${budi.read(session).replace('state: open', 'state: done')}${action('Call Dewi')}`);
		sari.write(session, `${sari.read(session)}${action('Prepare the data')}`);
		await budi.send();
		const done = await sari.send();
		assert.lengthOf(done.merged?.renumbered ?? [], 1);
		assert.strictEqual(await cameIn(sari, done), '1 action done, 1 action added');
	});

	test('of two meetings that both put into one file is theirs only; ours has another name', async () => {
		const { budi, sari } = await twoPeople();
		budi.write(later, meeting('Talking', 60).replace('10:00', '08:00'));
		sari.write(later, meeting('Writing', 60).replace('10:00', '15:00'));
		await budi.send();
		const done = await sari.send();
		assert.include(sari.read('sessions/budi-sari/2026-01-12-02.yaml'), 'Writing');
		assert.strictEqual(await cameIn(sari, done), '1 session logged');
	});

	test('of one meeting that both logged under two names is what they wrote about it', async () => {
		const { budi, sari } = await twoPeople();
		budi.write('sessions/budi-sari/2026-01-12-05.yaml', `${meeting('Talking', 60)}place: Hall\n`);
		sari.write(later, meeting('Talking', 60));
		await budi.send();
		const done = await sari.send();
		assert.strictEqual(sari.files()[later], undefined);
		assert.strictEqual(await cameIn(sari, done), '1 session changed');
	});

	test('without a change of ours is all that differs', async () => {
		const { budi, sari } = await twoPeople();
		budi.write(session, `${budi.read(session)}${action('Call Dewi')}`);
		budi.write('evidence/photo.jpg', new Uint8Array([0, 1, 2]));
		await budi.send();
		assert.strictEqual(await cameIn(sari, await sari.send()), '1 action added, 1 evidence file added');
	});

	test('is said beside what was sent, also where that was recorded earlier', async () => {
		const { budi, sari } = await twoPeople();
		budi.write(session, budi.read(session).replace('First steps', 'Budi’s'));
		sari.write(session, sari.read(session).replace('First steps', 'Sari’s'));
		await budi.send();
		sari.choice = undefined;
		await sari.send();
		sari.choice = 'theirs';
		const done = await sari.send();
		assert.deepEqual([done.isRecorded, done.sent], [false, 'sent']);
		const what = { sent: '', received: '1 session changed' };
		assert.strictEqual(exchangedInWords(done, what, wordsFor('en')).message, 'Sent what was recorded earlier. Received: 1 session changed.');
		assert.strictEqual(exchangedInWords(done, what, wordsFor('id')).message, 'Yang direkam sebelumnya sudah dikirim. Diterima: 1 session changed.');
	});
});
