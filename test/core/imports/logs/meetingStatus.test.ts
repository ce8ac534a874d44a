import { assert } from 'chai';
import { notHeld } from '../../../../src/core/imports/logs/meetingStatus';
import { isDayWithoutYear } from '../../../../src/core/imports/logs/dayWithoutYear';

suite('How a meeting of a log stands', () => {
	test('it was cancelled, or nobody came, where its title or a short text begins with that', () => {
		const cancelled = ['cancelled', 'Canceled, holidays', 'cancelled by Hendra', 'skipped, I was ill', 'batal, Bu Retno dinas luar', 'Dibatalkan karena rapat',
			'**Tidak jadi.** Dijadwal ulang.', 'ditunda ke 12 Mei', 'postponed to Friday'];
		assert.deepEqual<unknown>(cancelled.map(text => notHeld('', text)), cancelled.map(() => 'cancelled'));
		const missed = ['no show!!! waited 15 min', 'No-show', 'Sari tidak hadir', 'Sari didn’t come.', 'tidak hadir karena sakit'];
		assert.deepEqual<unknown>(missed.map(text => notHeld(text, '')), missed.map(() => 'no-show'));
	});

	test('words that are about something else, or stand in a longer text, say nothing of it', () => {
		const others = ['No-show policy discussed.', 'Batal = bayar kopi', 'Cancelled the gym contract', 'They never had a no-show since.', 'Skipped ahead to chapter 4',
			'Sari hadir', 'One\nTwo\nThree\ncancelled'];
		assert.deepEqual(others.map(text => notHeld('', text)), others.map(() => undefined));
	});

	test('a heading is a day without its year where it is nothing else', () => {
		const days = ['03.06.', '03.06', '3.6.', '4/16', '4/16 (zoom)', '19 January', 'May 3rd', '5 Mei – daring'];
		assert.deepEqual(days.filter(text => !isDayWithoutYear(text)), []);
		const others = ['1.2 Method', '1.2', '3/4 done', '13.13.', '0/5', 'May', 'Chapter 3', '19 January 2026', '2 goals', '24/7 support'];
		assert.deepEqual(others.filter(text => isDayWithoutYear(text)), []);
	});
});
