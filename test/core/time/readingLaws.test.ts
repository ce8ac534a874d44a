import { assert } from 'chai';
import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../../src/core/time/days';
import { parseWhen } from '../../../src/core/time/parseWhen';
import { readLength } from '../../../src/core/time/reading/readLength';
import { readWhen } from '../../../src/core/time/reading/readWhen';
import { readClock, readDay, readMoment } from '../../../src/core/time/reading/readWritten';
import { rounds } from '../longForm';
import { sayings, tenInJakarta } from './sayings';

const first = '1950-01-01';
const anyDay = fc.integer({ min: 0, max: daysBetween(first, '2090-12-31') }).map(n => addDays(first, n));
const two = (n: number): string => String(n).padStart(2, '0');
const anyTime = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${two(h)}:${two(m)}`);
const directions = ['past', 'future'] as const;

const weekdays = [
	['Senin', 'Monday', 'Mon'], ['Selasa', 'Tuesday', 'Tue'], ['Rabu', 'Wednesday', 'Wed'], ['Kamis', 'Thursday', 'Thu'], ['Jum’at', 'Friday', 'Fri'],
	['Sabtu', 'Saturday', 'Sat'], ['Minggu', 'Sunday', 'Sun'],
];
const months = [
	['Januari', 'January', 'Jan'], ['Februari', 'February', 'Feb'], ['Maret', 'March', 'Mar'], ['April', 'April', 'Apr'], ['Mei', 'May', 'May'],
	['Juni', 'June', 'Jun'], ['Juli', 'July', 'Jul'], ['Agustus', 'August', 'Aug'], ['September', 'September', 'Sep'], ['Oktober', 'October', 'Okt'],
	['November', 'November', 'Nop'], ['Desember', 'December', 'Des'],
];

/** Every form of a day that means the same on every day. */
const absolute: readonly ((day: string) => string)[] = [
	day => day,
	day => day.replaceAll('-', '/'),
	day => day.replaceAll('-', '.'),
	...['/', '-', '.'].map(sign => (day: string) => day.split('-').reverse().join(sign)),
	...['/', '-', '.'].map(sign => (day: string) => day.split('-').reverse().map(part => part.replace(/^0(?=\d$)/, '')).join(sign)),
	...[0, 1, 2].flatMap(n => {
		const date = (day: string): string => String(Number(day.slice(8)));
		const month = (day: string): string => months[Number(day.slice(5, 7)) - 1]![n]!;
		const weekday = (day: string): string => weekdays[weekdayOf(day)]![n]!;
		return [
			(day: string) => `${date(day)} ${month(day)} ${day.slice(0, 4)}`,
			(day: string) => `${date(day)}-${month(day)}-${day.slice(0, 4)}`,
			(day: string) => `${month(day)} ${date(day)}, ${day.slice(0, 4)}`,
			(day: string) => `${weekday(day)}, ${date(day)} ${month(day)} ${day.slice(0, 4)}`,
			(day: string) => `${weekday(day)}, ${month(day)} ${date(day)}, ${day.slice(0, 4)}`,
			(day: string) => `${weekday(day)} (${day.split('-').reverse().join('/')})`,
			(day: string) => `tgl ${date(day)} ${month(day)} ${day.slice(0, 4)}`,
		];
	}),
];
const anyForm = fc.constantFrom(...absolute);
const anyClock = fc.constantFrom<(time: string) => string>(
	time => time, time => time.replace(':', '.'), time => `pukul ${time.replace(':', '.')}`, time => `jam ${time}`, time => `pk. ${time}`,
);

suite('Laws of days and times', () => {
	test('a date with its year is read the same typed for the past, typed for the future, and in a file, on every day', () => {
		fc.assert(fc.property(anyDay, anyForm, anyDay, (day, form, today) => {
			const text = form(day);
			const file = readMoment(text);
			assert.deepEqual(
				[...directions.map(direction => parseWhen(text, tenInJakarta(today), direction)?.date), 'value' in file && file.value],
				[day, day, { date: day }], text);
			assert.deepEqual(readDay(text), readDay(`${text} `.trim()));
		}), { numRuns: rounds(3000) });
	});

	test('so is one with a time', () => {
		fc.assert(fc.property(anyDay, anyForm, anyTime, anyClock, anyDay, (day, form, time, clock, today) => {
			const text = `${form(day)} ${clock(time)}`;
			const file = readMoment(text);
			const typed = directions.map(direction => {
				const when = parseWhen(text, tenInJakarta(today), direction);
				return when && [when.date, when.time];
			});
			assert.deepEqual([...typed, 'value' in file && [file.value.date, file.value.time]], [[day, time], [day, time], [day, time]], text);
		}), { numRuns: rounds(2000) });
	});

	test('what a fix writes is read as what it was, without another hint', () => {
		const anyZone = fc.constantFrom('', ' WIB', ' WITA', ' WIT', 'Z', '+05:30');
		fc.assert(fc.property(anyDay, anyForm, anyTime, anyClock, anyZone, (day, form, time, clock, zone) => {
			for (const read of [readMoment(`${form(day)} ${clock(time)}${zone}`), readMoment(form(day))]) {
				assert.ok('value' in read);
				const again = readMoment(read.form);
				assert.deepEqual('value' in again && [again.value, again.form], [read.value, read.form]);
			}
			const timed = readClock(clock(time) + zone);
			assert.ok('value' in timed);
			const again = readClock(timed.form);
			assert.deepEqual('value' in again && [again.value, again.form], [timed.value, timed.form]);
		}), { numRuns: rounds(1000) });
	});

	test('what another day moves is no date in a file', () => {
		const later = tenInJakarta('2033-02-09');
		for (const [typed, today, direction] of Object.values(sayings).flat()) {
			const [one, other] = [readWhen(typed, tenInJakarta(today), direction), readWhen(typed, later, direction)];
			if (one && other && !('refused' in one) && !('refused' in other) && one.date !== other.date) {
				assert.ok(!('value' in readMoment(typed)), typed);
			}
		}
		const relative = fc.constantFrom(
			...weekdays.flat(), 'kemarin', 'besok', 'lusa', 'hari ini', 'next friday', 'jumat depan', 'tgl 12', '13 Agustus', 'Aug 13', '13/8', 'H+7', 'akhir bulan',
			'2 minggu lalu', 'in 3 days', 'jam 3', 'malam minggu', 'akhir pekan', 'sebulan lagi',
		);
		fc.assert(fc.property(relative, anyClock, anyTime, (day, clock, time) => {
			assert.ok(!('value' in readMoment(day)), day);
			assert.ok(!('value' in readMoment(`${day} ${clock(time)}`)), `${day} ${clock(time)}`);
		}));
	});

	test('no day is in the wrong direction, and none of its other meanings', () => {
		const open = fc.oneof(
			fc.constantFrom(
				...weekdays.flat(), ...weekdays.map(([name]) => `malam ${name!}`), ...weekdays.map(([name]) => `${name!} malam`),
				'akhir bulan', 'awal bulan', 'pertengahan bulan', 'akhir pekan', 'akhir tahun', 'awal minggu', 'akhir September', 'mid March', 'dua minggu', '3 hari kerja',
				'a week', 'sebulan', 'setahun',
			),
			fc.integer({ min: 1, max: 31 }).map(n => `tgl ${String(n)}`),
			fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...months.flat())).map(([n, month]) => `${String(n)} ${month}`),
			fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })).map(([n, month]) => `${String(n)}/${String(month)}`),
		);
		fc.assert(fc.property(open, anyDay, (text, today) => {
			for (const direction of directions) {
				const when = parseWhen(text, tenInJakarta(today), direction);
				assert.ok(when, text);
				for (const { date } of [when, ...when.alternatives ?? []]) {
					assert.ok(direction === 'past' ? date <= today : date >= today, `${text} on ${today}, ${direction}: ${date}`);
				}
			}
		}), { numRuns: rounds(3000) });
	});

	test('an hour that can be at night or in the afternoon has both, twelve hours apart, where it is typed, and is no time in a file', () => {
		const smallTime = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => [h, two(m)] as const);
		const sign = fc.constantFrom(':', '.');
		const oneOrder = anyDay.filter(day => Number(day.slice(8)) > 12);
		fc.assert(fc.property(oneOrder, anyForm, smallTime, sign, fc.constantFrom('', 'jam ', 'pukul ', 'at '), anyDay, (day, form, [h, m], s, word, today) => {
			const text = `${word}${String(h)}${s}${m}`;
			const both = [`${String(h + 12)}:${m}`, `0${String(h)}:${m}`];
			for (const direction of directions) {
				const when = parseWhen(`${form(day)} ${text}`, tenInJakarta(today), direction);
				const all = when && [when, ...when.alternatives ?? []];
				assert.deepEqual(all?.map(({ date, time }) => [date, time]).sort(), both.map(time => [day, time]).sort(), text);
			}
			const inFile = [readClock(text), readMoment(`${form(day)} ${text}`)];
			assert.deepEqual(inFile.map(read => 'value' in read ? read.times : read.forms), [both, both.map(time => `${day} ${time}`)]);
		}), { numRuns: rounds(1000) });
	});

	test('a week from a day is seven days after it, in every form of the day', () => {
		const named = fc.constantFrom('friday', 'jumat', 'tomorrow', 'besok', 'tgl 20', '20 Agustus', 'next tuesday', 'akhir bulan');
		fc.assert(fc.property(fc.oneof(named, fc.tuple(anyDay, anyForm).map(([day, form]) => form(day))), anyDay, (typed, today) => {
			const date = parseWhen(typed, tenInJakarta(today), 'future')?.date ?? '';
			for (const text of [`a week from ${typed}`, `seminggu setelah ${typed}`, `7 days after ${typed}`]) {
				assert.strictEqual(parseWhen(text, tenInJakarta(today), 'future')?.date, addDays(date, 7), text);
			}
		}), { numRuns: rounds(1000) });
	});

	test('a length in minutes is read back from every form that has it', () => {
		fc.assert(fc.property(fc.integer({ min: 1, max: 600 }), n => {
			const [hours, minutes] = [Math.floor(n / 60), n % 60];
			const forms = [
				String(n), `${String(n)} menit`, `${String(n)}min`, `${String(n)}'`, `${String(hours)}h${two(minutes)}`,
				...(hours > 0 && minutes > 0 ? [`${String(hours)} jam ${String(minutes)} menit`, `${String(hours)} h ${String(minutes)} min`] : []),
				...(minutes === 0 ? [`${String(hours)} jam`, `${String(hours)} hours`] : []),
				...(minutes === 30 ? [`${String(hours)},5 jam`, `${String(hours)}.5 hours`] : []),
			];
			assert.deepEqual(forms.map(form => [form, readLength(form, 'minutes')]), forms.map(form => [form, n]));
		}));
	});
});
