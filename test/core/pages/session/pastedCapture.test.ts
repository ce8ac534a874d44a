import { assert } from 'chai';
import { readCapture } from '../../../../src/core/pages/session/capture/readCapture';
import { duringACall, spell } from './captureProgramme';

/** What is pasted, and what it becomes, on Friday, 13 August 2021. */
const texts: Readonly<Record<string, readonly (readonly [pasted: string, ...becomes: readonly string[]])[]>> = {
	'a list becomes an entry each': [
		['- One\n- Two: 2\n', 'note: One', 'note: Two: 2'],
		['• Satu\r\n• Dua', 'note: Satu', 'note: Dua'],
		['1. One\n2) Two', 'note: One', 'note: Two'],
		['a. One\nb. Two', 'note: One', 'note: Two'],
		['(1) One\n(2) Two', 'note: One', 'note: Two'],
		['1.1. One\n1.2. Two', 'note: One', 'note: Two'],
		['i. One\nii. Two\niii) Three', 'note: One', 'note: Two', 'note: Three'],
		['１．One\n２．Two', 'note: One', 'note: Two'],
		['① One\n② Two', 'note: One', 'note: Two'],
		['1️⃣ One\n2️⃣ Two', 'note: One', 'note: Two'],
		['🔹 One\n🔹Two', 'note: One', 'note: Two'],
		['👉 One\n➡️ Two\n✅ Three', 'note: One', 'note: Two', 'note: Three'],
		['－ One\n・Two', 'note: One', 'note: Two'],
		['\t* One\n\t– Two', 'note: One', 'note: Two'],
		['- One\n\n- Two', 'note: One', 'note: Two'],
		['- One\n  and more\n  - Below\n- Two', 'note: One and more', 'note: Below', 'note: Two'],
		['- ! One\n- ? Two\n- Siti: tiga, besok\n- RTL: empat', 'decision: One', 'agenda: Two', 'action: tiga | siti | 2021-08-14', 'action: empat'],
	],
	'a check box is an action, done where it is checked': [
		['- [ ] One\n- [x] Two\n* [X] Three', 'action: One', 'action: Two |  |  | done', 'action: Three |  |  | done'],
		['☐ One\n☑ Two\n☒ Three\n☑️ Four', 'action: One', 'action: Two |  |  | done', 'action: Three |  |  | done', 'action: Four |  |  | done'],
		['[ ] Siti: satu\n1. [x] dua @budi', 'action: satu | siti', 'action: dua | budi |  | done'],
	],
	'lines of prose are one note with their line breaks': [
		['We spoke about service.\nIt was long.', 'note: We spoke about service.\nIt was long.'],
		['We spoke.\n\n\nIt was long.\n', 'note: We spoke.\n\nIt was long.'],
		['We spoke of:\n- One\n- Two\nThat was all.\nReally.', 'note: We spoke of:', 'note: One', 'note: Two', 'note: That was all.\nReally.'],
		['We spoke.\nRTL: kirim laporan\nThen we left.', 'note: We spoke.', 'action: kirim laporan', 'note: Then we left.'],
		['Siti:\nI think so', 'note: Siti:\nI think so'],
		['09.00 Pembukaan: sambutan\n10.00 Diskusi', 'note: 09.00 Pembukaan: sambutan', 'note: 10.00 Diskusi'],
	],
	'a sign goes on with the lines that are indented below it': [
		['Siti: kirim laporan\n  ke Pak Camat, besok\nSelesai', 'action: kirim laporan ke Pak Camat | siti | 2021-08-14', 'note: Selesai'],
	],
	'a heading makes what is below it': [
		['Decisions:\n- One\n- Two', 'decision: One', 'decision: Two'],
		['Putusan:\n- Satu\n\nTindak lanjut:\n- Siti: dua, besok\n- tiga', 'decision: Satu', 'action: dua | siti | 2021-08-14', 'action: tiga'],
		['Actions:\n- One\nDecisions\n- Two', 'action: One', 'decision: Two'],
		['## Action items\n- One\n\n## Agenda\n\n- Two', 'action: One', 'agenda: Two'],
		['**Keputusan**\n1. Satu\n2. Dua', 'decision: Satu', 'decision: Dua'],
		['**Decisions:**\n- One', 'decision: One'],
		['Putusan:\nRapat tiap Senin\nLaporan tiap bulan\n\nLalu kami pulang.', 'decision: Rapat tiap Senin', 'decision: Laporan tiap bulan', 'note: Lalu kami pulang.'],
		['Decisions:\n- One\nDiscussion:\n- Two', 'decision: One', 'note: Discussion:', 'note: Two'],
		['Decisions:\n- One\n## Other\n- Two', 'decision: One', 'note: ## Other', 'note: Two'],
		['Agenda:\n- [ ] One\n- [x] Two', 'agenda: One', 'agenda: Two'],
		['Decisions:\n- Siti: leads\n- RTL: kirim', 'decision: Siti: leads', 'action: kirim'],
		['1. Pembahasan:\n- Satu\n2. Putusan:\n- Dua\n3. Tindak lanjut:\n- Tiga\n4. Penutup', 'note: Pembahasan:', 'note: Satu', 'decision: Dua', 'action: Tiga', 'note: Penutup'],
		['- Putusan:\n  - Satu\n- Dua', 'decision: Satu', 'note: Dua'],
		['Siti:\n- kirim laporan, besok\n- hubungi camat\n\nBudi:\n- baca', 'action: kirim laporan | siti | 2021-08-14', 'action: hubungi camat | siti', 'action: baca | budi'],
		['Tindak lanjut:\n- Siti:\n  - satu\n  - dua\n- tiga', 'action: satu | siti', 'action: dua | siti', 'action: tiga'],
		['A. Pembahasan\n1. Satu\nB. Putusan\n1. Dua\nII. Tindak Lanjut\n1. Tiga\nIII. Penutup\nEmpat', 'note: A. Pembahasan', 'note: Satu', 'decision: Dua', 'action: Tiga', 'note: III. Penutup\nEmpat'],
		['1. Pembahasan\n   - Satu\n2. Putusan\n   - Dua\n3. Tiga', 'note: Pembahasan', 'note: Satu', 'decision: Dua', 'note: Tiga'],
		['Decisions\n---------\n- One', 'decision: One'],
		['*Tindak lanjut:*\n- Satu', 'action: Satu'],
		['Putusan:\n- Satu\nLalu kami pulang.', 'decision: Satu', 'note: Lalu kami pulang.'],
		['Siti:\n1. satu\nCatatan: dua', 'action: satu | siti', 'note: Catatan: dua'],
		['Siti:\n1. satu\nLalu kami pulang.', 'action: satu | siti', 'note: Lalu kami pulang.'],
		['Putusan:\nSatu\nCatatan: dua', 'decision: Satu', 'note: Catatan: dua'],
		['Agenda:'], ['Agenda:\n\nPutusan:\n'],
	],
	'a message of a chat is a note of who wrote it, and a sign in it counts': [
		['[13/08/21 10.15] Sari: kirim laporan\n[13/08/21 10.16] Budi Santoso: Baik', 'note: Sari: kirim laporan', 'note: Budi Santoso: Baik'],
		['[13/08/21 10.15.30] Siti: satu\n[13/08/21, 10:15:30] Budi: dua', 'note: Siti: satu', 'note: Budi: dua'],
		['\u200e[8/13/21, 10:15:30\u202fAM] Siti: one\nand more', 'note: Siti: one\nand more'],
		['[10:15, 13/8/2021] Siti: satu\n[10:15 AM] Budi: dua', 'note: Siti: satu', 'note: Budi: dua'],
		['13/08/21 10.15 - Siti: satu\n13/08/21, 10:16 - +62 812-1234: dua', 'note: Siti: satu', 'note: +62 812-1234: dua'],
		['8/13/21, 10:15 PM - Siti: one\n8/13/21, 10:15 PM - Budi added Siti', 'note: Siti: one', 'note: 8/13/21, 10:15 PM - Budi added Siti'],
		['Siti Rahmawati, [13.08.21 10:15]\nsatu\n\nBudi, [13 Aug 2021 10:16:00]:\ndua', 'note: Siti Rahmawati:\nsatu', 'note: Budi:\ndua'],
		['10:15:30\t From  Siti : satu\n10:16:02 From Budi to Everyone: two\n10.17.00 Dari Budi ke Semua: tiga', 'note: Siti: satu', 'note: Budi: two', 'note: Budi: tiga'],
		['10:15 AM Siti: one\n10:16 AM Budi: two', 'note: Siti: one', 'note: Budi: two'],
		['[10:15 AM] Siti Rahmawati\none\n[10:16 AM] Budi\ntwo', 'note: [10:15 AM] Siti Rahmawati\none', 'note: [10:16 AM] Budi\ntwo'],
		['[13/08/21 10.15] Budi: RTL: kirim laporan besok\n[13/08/21 10.16] Budi: Siti: satu\n[13/08/21 10.17] Siti: - dua', 'action: kirim laporan |  | 2021-08-14', 'action: satu | siti', 'note: Siti: - dua'],
		['[13/08/21 10.15] Budi: Putusan:\n- satu\n[13/08/21 10.16] Siti: ok', 'decision: satu', 'note: Siti: ok'],
		['[13/08/21 10.15] Siti: satu', 'note: Siti: satu'],
	],
	'a quoted mail loses its marks, and nothing else': [
		['> We spoke.\n> It was long.\n>\n> - One\n> - Two', 'note: We spoke.\nIt was long.', 'note: One', 'note: Two'],
		['Yes.\n\nOn Fri, 13 Aug 2021, Siti wrote:\n> Shall we?\n>> I think so', 'note: Yes.\n\nOn Fri, 13 Aug 2021, Siti wrote:', 'note: Shall we?', 'note: I think so'],
		['> Siti:\n>\n> - satu', 'action: satu | siti'],
		['Pada Jum, 13 Agu 2021 Siti menulis:\n> RTL: kirim', 'note: Pada Jum, 13 Agu 2021 Siti menulis:', 'action: kirim'],
		['>5 people came\n>=3 left', 'note: >5 people came\n>=3 left'],
	],
};

suite('What is pasted into the capture line', () => {
	for (const [rule, cases] of Object.entries(texts)) {
		test(rule, async () => {
			const context = await duringACall();
			assert.deepEqual<unknown>(cases.map(([pasted]) => [pasted, ...readCapture(pasted, context).map(spell)]), cases);
		});
	}

	test('an entry keeps all that was written, with its marks and lines', async () => {
		const context = await duringACall();
		assert.deepEqual(
			readCapture('> - [ ] kirim\n>   besok\n> lalu\n>\n> pulang', context).map(({ written }) => written),
			['> - [ ] kirim\n>   besok', '> lalu\n\n> pulang'],
		);
	});
});
