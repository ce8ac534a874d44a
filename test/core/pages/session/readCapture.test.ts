import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { asNote, readCapture } from '../../../../src/core/pages/session/capture/readCapture';
import { duringACall, spell } from './captureProgramme';

/** What is typed, and what it becomes, on Friday, 13 August 2021. */
const lines: Readonly<Record<string, readonly (readonly [typed: string, ...becomes: readonly string[]])[]>> = {
	'a plain line is a note': [
		['We spoke about remote service', 'note: We spoke about remote service'],
		['  Kami membahas layanan jarak jauh  ', 'note: Kami membahas layanan jarak jauh'],
		['10:30 we began', 'note: 10:30 we began'],
		['10.30: mulai', 'note: 10.30: mulai'],
		['https://example.org/a: see this', 'note: https://example.org/a: see this'],
		['http://budi: no person', 'note: http://budi: no person'],
		['Note: she was late', 'note: Note: she was late'],
		['Catatan: jaringan putus', 'note: Catatan: jaringan putus'],
		['Kendala: jaringan putus', 'note: Kendala: jaringan putus'],
		['Really? Yes! He said: do it by Friday', 'note: Really? Yes! He said: do it by Friday'],
		['@siti has asked', 'note: @siti has asked'],
		['Budi said no', 'note: Budi said no'],
		['[a link](https://example.org)', 'note: [a link](https://example.org)'],
		['[](https://example.org)', 'note: [](https://example.org)'],
		['![a picture](a.png)', 'note: ![a picture](a.png)'],
		['1. One', 'note: 1. One'],
		['-5 percent', 'note: -5 percent'],
		['Sari: two are called so', 'note: Sari: two are called so'],
		['Dewi: nobody is called by the second name only', 'note: Dewi: nobody is called by the second name only'],
		['Budi dan Siti: bertemu', 'note: Budi dan Siti: bertemu'],
	],
	'a sign begins an action': [
		['[] buy coffee', 'action: buy coffee'],
		['[ ] buy coffee', 'action: buy coffee'],
		['[]buy coffee', 'action: buy coffee'],
		['［　］ beli kopi', 'action: beli kopi'],
		['- [ ] buy coffee', 'action: buy coffee'],
		['☐ buy coffee', 'action: buy coffee'],
		['[x] buy coffee', 'action: buy coffee |  |  | done'],
		['[v] beli kopi', 'action: beli kopi |  |  | done'],
		['action: buy coffee', 'action: buy coffee'],
		['ACTION : buy coffee', 'action: buy coffee'],
		['Action item: buy coffee', 'action: buy coffee'],
		['Todo：beli kopi', 'action: beli kopi'],
		['to-do: beli kopi', 'action: beli kopi'],
		['Tindak lanjut: beli kopi', 'action: beli kopi'],
		['RTL: beli kopi', 'action: beli kopi'],
		['rtl : beli kopi', 'action: beli kopi'],
		['Tugas: beli kopi', 'action: beli kopi'],
		['PR: beli kopi', 'action: beli kopi'],
		['*Action:* buy coffee', 'action: buy coffee'],
		['Next step: beli kopi', 'action: beli kopi'],
		['**Action:** buy coffee', 'action: buy coffee'],
		['__RTL__: beli kopi', 'action: beli kopi'],
	],
	'a known person’s name with a colon begins an action of theirs': [
		['siti: kirim laporan', 'action: kirim laporan | siti'],
		['Siti : kirim laporan', 'action: kirim laporan | siti'],
		['SITI：kirim laporan', 'action: kirim laporan | siti'],
		['Siti Rahmawati: kirim laporan', 'action: kirim laporan | siti'],
		['Siti Rahmawati, S.Kom.: kirim laporan', 'action: kirim laporan | siti'],
		['Rahmawati: kirim laporan', 'action: kirim laporan | siti'],
		['Bu Siti: kirim laporan', 'action: kirim laporan | siti'],
		['Mbak Siti: kirim laporan', 'action: kirim laporan | siti'],
		['Pak Budi: read it', 'action: read it | budi'],
		['Dr. Budi: read it', 'action: read it | budi'],
		['BS: read it', 'action: read it | budi'],
		['Andi: baca', 'action: baca | Andi Wijaya'],
		['Mas Andi: baca', 'action: baca | Andi Wijaya'],
		['Rizky: baca', 'action: baca | p7'],
		['p7: baca', 'action: baca | p7'],
		['Rina: baca', 'action: baca | rina'],
		['Joko: baca', 'action: baca | Joko Susilo'],
		['Sari Dewi: baca', 'action: baca | p1'],
		['sari utami: baca', 'action: baca | p2'],
		['[ ] Siti: kirim laporan', 'action: kirim laporan | siti'],
		['RTL: Siti: kirim laporan', 'action: kirim laporan | siti'],
		['@siti: kirim laporan', 'action: kirim laporan | siti'],
		['**Siti:** kirim laporan', 'action: kirim laporan | siti'],
		['Budi: I think this is too much', 'action: I think this is too much | budi'],
	],
	'an owner can be mentioned anywhere in an action': [
		['[] @siti kirim laporan', 'action: kirim laporan | siti'],
		['[] kirim laporan @siti', 'action: kirim laporan | siti'],
		['[] kirim laporan @siti.', 'action: kirim laporan. | siti'],
		['[] kirim laporan (@siti)', 'action: kirim laporan | siti'],
		['[] kirim laporan @Andi Wijaya', 'action: kirim laporan | Andi Wijaya'],
		['[] kirim laporan @siti besok', 'action: kirim laporan | siti | 2021-08-14'],
		['[] kirim laporan besok @siti', 'action: kirim laporan | siti | 2021-08-14'],
		['[] kirim laporan, @siti, besok', 'action: kirim laporan | siti | 2021-08-14'],
		['[] minta @siti kirim laporan', 'action: minta @siti kirim laporan | siti'],
		['[] kirim ke @siti', 'action: kirim ke @siti | siti'],
		['[] kirim ke a@siti.id', 'action: kirim ke a@siti.id'],
		['[] ask @nobody', 'action: ask @nobody'],
		['Budi: kirim ke @siti', 'action: kirim ke @siti | budi'],
	],
	'the due day is read from the sentence': [
		['Siti: kirim laporan, jumat depan', 'action: kirim laporan | siti | 2021-08-20'],
		['[] send the report by Friday', 'action: send the report |  | 2021-08-20/2021-08-13'],
		['[] kirim laporan sebelum Jumat.', 'action: kirim laporan. |  | 2021-08-20/2021-08-13'],
		['[] kirim laporan paling lambat 20 Agustus', 'action: kirim laporan |  | 2021-08-20'],
		['[] kirim laporan, besok', 'action: kirim laporan |  | 2021-08-14'],
		['[] kirim laporan besok', 'action: kirim laporan |  | 2021-08-14'],
		['[] send the report due 3 Dec', 'action: send the report |  | 2021-12-03'],
		['[] send the report (by 3 Dec)', 'action: send the report |  | 2021-12-03'],
		['[] send the report - due: 3 Dec', 'action: send the report |  | 2021-12-03'],
		['[] send the report on Tuesday', 'action: send the report |  | 2021-08-17'],
		['[] kirim laporan dalam 2 minggu', 'action: kirim laporan |  | 2021-08-27'],
		['[] kirim laporan 2 minggu lagi', 'action: kirim laporan |  | 2021-08-27'],
		['[] kirim laporan h+3', 'action: kirim laporan |  | 2021-08-16'],
		['[] kirim laporan akhir bulan', 'action: kirim laporan |  | 2021-08-31'],
		['[] Kirim laporan sebelum Senin ke Pak Camat', 'action: Kirim laporan ke Pak Camat |  | 2021-08-16'],
		['[] Kirim laporan, Senin, ke Pak Camat', 'action: Kirim laporan, ke Pak Camat |  | 2021-08-16'],
		['[] Besok, kirim laporan', 'action: kirim laporan |  | 2021-08-14'],
		['[] send it Tuesday at the latest', 'action: send it |  | 2021-08-17'],
		['[] send it by Sat', 'action: send it |  | 2021-08-14'],
		['[] send it by 3/9', 'action: send it |  | 2021-09-03/2022-03-09'],
		['[] send it by 13/9/2021', 'action: send it |  | 2021-09-13'],
		['[] send the report by Friday, 20 August 2021', 'action: send the report |  | 2021-08-20'],
		['[] kirim laporan, Jumat, 20 Agustus 2021.', 'action: kirim laporan. |  | 2021-08-20'],
		['[] kirim laporan 2 hari sebelum akhir bulan', 'action: kirim laporan |  | 2021-08-29'],
		['[] read chapter 2, next Tuesday', 'action: read chapter 2 |  | 2021-08-17'],
		['[] read chapter 2 next Monday', 'action: read chapter 2 |  | 2021-08-16'],
		['[] kirim laporan due:2021-08-20', 'action: kirim laporan |  | 2021-08-20'],
		['[] Kirim laporan. Tenggat Senin.', 'action: Kirim laporan. |  | 2021-08-16'],
		['[] Kirim laporan -- 20 Agustus', 'action: Kirim laporan |  | 2021-08-20'],
		['[] Kirim laporan → Senin', 'action: Kirim laporan |  | 2021-08-16'],
		['[] Kirim laporan [Senin] ke camat', 'action: Kirim laporan ke camat |  | 2021-08-16'],
		['[] Kirim laporan **sebelum Senin**', 'action: Kirim laporan |  | 2021-08-16'],
		['[] call him Mon', 'action: call him |  | 2021-08-16'],
		['RTL: jumat depan', 'action: jumat depan |  | 2021-08-20'],
	],
	'a sentence that needs its day stays whole': [
		['[] Kirim laporan Senin depan ke Pak Camat', 'action: Kirim laporan Senin depan ke Pak Camat |  | 2021-08-16'],
		['[] siapkan bahan untuk Senin', 'action: siapkan bahan untuk Senin |  | 2021-08-16'],
		['[] prepare slides for Monday', 'action: prepare slides for Monday |  | 2021-08-16'],
		['[] telepon Budi besok pukul 10', 'action: telepon Budi besok pukul 10 |  | 2021-08-14'],
		['[] call him tomorrow morning', 'action: call him tomorrow morning |  | 2021-08-14'],
		['[] Monday is the deadline', 'action: Monday is the deadline |  | 2021-08-16'],
	],
	'what is no due day is none': [
		['[] bahas hasil kemarin', 'action: bahas hasil kemarin'],
		['[] discuss last Friday', 'action: discuss last Friday'],
		['[] read chapters 3-4', 'action: read chapters 3-4'],
		['[] kumpulkan 3-4 contoh', 'action: kumpulkan 3-4 contoh'],
		['[] see where they sat', 'action: see where they sat'],
		['[] min 3 contoh', 'action: min 3 contoh'],
		['[] menulis setiap Jumat', 'action: menulis setiap Jumat'],
		['[] write every day', 'action: write every day'],
		['[] menulis 2 jam per minggu', 'action: menulis 2 jam per minggu'],
		['[] menulis seminggu sekali', 'action: menulis seminggu sekali'],
		['[] practise for 2 weeks', 'action: practise for 2 weeks'],
		['[] berolahraga 3 hari seminggu', 'action: berolahraga 3 hari seminggu'],
		['[] ikut pelatihan 3 hari', 'action: ikut pelatihan 3 hari'],
		['[] telepon Senin 2 orang', 'action: telepon Senin 2 orang'],
		['[] read “Friday Night Lights”', 'action: read “Friday Night Lights”'],
		['[] start after Monday', 'action: start after Monday'],
		['[] geser rapat dari Senin ke Rabu', 'action: geser rapat dari Senin ke Rabu'],
		['[] meet Monday and Wednesday', 'action: meet Monday and Wednesday'],
		['[] call at 10', 'action: call at 10'],
		['[] telepon jam 10', 'action: telepon jam 10'],
		['[] hubungi nanti', 'action: hubungi nanti'],
		['[] read the minutes of 3 August 2021', 'action: read the minutes of 3 August 2021'],
		['[] it may rain', 'action: it may rain'],
		['[] buy 12', 'action: buy 12'],
		['[] the 5th chapter', 'action: the 5th chapter'],
		['[] due 8/13/2022', 'action: due 8/13/2022'],
	],
	'a sign of a decision, and one of the agenda': [
		['! We meet weekly', 'decision: We meet weekly'],
		['!!We meet weekly', 'decision: We meet weekly'],
		['！ Rapat tiap Senin', 'decision: Rapat tiap Senin'],
		['decision: We meet by Friday', 'decision: We meet by Friday'],
		['Decisions: We meet weekly', 'decision: We meet weekly'],
		['Putusan: rapat tiap Senin', 'decision: rapat tiap Senin'],
		['KEPUTUSAN: rapat tiap Senin', 'decision: rapat tiap Senin'],
		['kesepakatan: rapat tiap Senin', 'decision: rapat tiap Senin'],
		['! Siti: leads', 'decision: Siti: leads'],
		['? Obstacles', 'agenda: Obstacles'],
		['？Kendala', 'agenda: Kendala'],
		['agenda: Obstacles', 'agenda: Obstacles'],
		['Agenda: Kendala', 'agenda: Kendala'],
	],
	'a sign with nothing behind it is nothing': [
		[''], ['  '], ['[]'], ['[ ]'], ['[x]'], ['- [ ] '], ['!'], ['?'], ['action:'], ['RTL: '], ['Siti:'], ['[] Siti: '], ['- '], ['\u200b'], ['putusan：'],
	],
};

suite('The capture line', () => {
	for (const [rule, cases] of Object.entries(lines)) {
		test(rule, async () => {
			const context = await duringACall();
			assert.deepEqual<unknown>(cases.map(([typed]) => [typed, ...readCapture(typed, context).map(spell)]), cases);
		});
	}

	test('what looks like an action is one note, whole, by the other key', () => {
		for (const typed of ['Budi: I think so, by Friday', '[ ] @siti kirim besok', 'RTL: kirim', '! We meet', 'Putusan:\n- satu\n- dua']) {
			assert.deepEqual(asNote(` ${typed} `), [{ is: 'note', text: typed, written: typed }]);
		}
		assert.deepEqual(asNote(' \n'), []);
	});

	test('the examples in the docs become what is said there', async () => {
		const context = await duringACall();
		for (const page of ['docs/log-a-session.md', 'docs/id/mencatat-sesi.md']) {
			const examples = [...readFileSync(page, 'utf8').matchAll(/^\| `(.+)` \| /gm)].map(([, typed = '']) => readCapture(typed, context));
			assert.deepEqual(examples.map(([captured]) => captured && [captured.is, captured.is === 'action' && [captured.owner, captured.due]]), [
				['note', false], ['action', [undefined, '2021-08-20']], ['action', ['siti', '2021-08-20']], ['decision', false], ['agenda', false],
			], page);
		}
	});
});
