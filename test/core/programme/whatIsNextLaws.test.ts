import { assert } from 'chai';
import fc from 'fast-check';
import { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import { endOf, needsLogging, plannedStatuses, startOf } from '../../../src/core/programme/timing';
import { whatIsNext } from '../../../src/core/programme/whatIsNext';
import { statusOf } from '../../../src/core/record/session';
import { compareText } from '../../../src/core/text/collections';
import { addDays } from '../../../src/core/time/days';
import { momentAt, type Now } from '../../../src/core/time/instants';
import { countToLog } from '../../../src/core/programme/plannedByAge';
import { rounds } from '../longForm';
import { changed } from '../folder';

const day = '2026-03-15';
const session = fc.record({
	number: fc.integer({ min: 1, max: 9 }),
	date: fc.integer({ min: -6, max: 6 }).map(days => addDays(day, days)),
	time: fc.constantFrom('', 'time: "00:30"\n', 'time: "13:00"\n', 'time: "23:30+14:00"\n', 'time: "00:00+14:00"\n', 'time: "12:00-11:00"\n'),
	length: fc.constantFrom('', 'minutes: 30\n', 'minutes: 3000\n'),
	status: fc.constantFrom('', 'status: scheduled\n', 'status: proposed\n', 'status: in-progress\n', 'status: done\n', 'status: draft\n'),
}).map(({ number, date, time, length, status }) => changed(`sessions/p/${String(number)}.yaml`, `date: ${date}\n${time}${length}${status}`));
const zone = fc.constantFrom('Asia/Jakarta', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/New_York');
const programme = fc.option(zone, { nil: undefined }).map(timezone => changed('programme.yaml', `name: P\n${timezone === undefined ? '' : `timezone: ${timezone}\n`}`));
const present = fc.tuple(fc.integer({ min: -30, max: 60 }), zone).map(([hours, zone]): Now => {
	const epochMs = Date.parse(`${day}T00:00:00Z`) + hours * 3_600_000;
	return { epochMs, zone, today: momentAt(epochMs, zone).date };
});

suite('Laws of what is next', () => {
	test('after any changes, at any time, it is what a look at every session finds', () => {
		const seen = { coming: 0, toLog: 0 };
		const changes = fc.array(fc.tuple(session, present), { minLength: 1, maxLength: 6 });
		fc.assert(fc.property(programme, fc.array(session, { maxLength: 12 }), changes, (file, first, later) => {
			const index = new RecordIndex();
			index.apply([file, ...first]);
			for (const [change, now] of later) {
				index.apply([change]);
				const programmes = index.programmes();
				const next = whatIsNext(programmes, now);
				const [one] = programmes;
				assert.ok(one);
				const today = momentAt(now.epochMs, one.file?.timezone ?? now.zone).date;
				const planned = one.sessions.filter(each => plannedStatuses.includes(statusOf(each, today)));
				const isOver = ({ date }: { readonly date: string }): boolean => date < addDays(today, -3);
				const coming = planned.filter(each => !isOver(each) && endOf(each, one, now) > now.epochMs)
					.map(each => ({ id: each.id, startMs: startOf(each, one, now) }))
					.sort((a, b) => a.startMs - b.startMs || compareText(a.id, b.id));
				const toLog = planned.filter(each => needsLogging(each, one, now))
					.sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id)).map(({ id }) => id);
				const ends = planned.filter(each => !isOver(each)).map(each => endOf(each, one, now)).filter(end => end > now.epochMs);
				assert.deepEqual({
					coming: next.coming.map(({ session: { id }, startMs }) => ({ id, startMs })),
					toLog: next.toLog.map(({ session: { id } }) => id),
					changesAtMs: next.changesAtMs,
				}, { coming, toLog, changesAtMs: ends.length === 0 ? undefined : Math.min(...ends) });
				assert.deepEqual([next.next, next.toLogCount, countToLog(planned, one, now)], [next.coming[0], toLog.length, toLog.length]);
				seen.coming += coming.length;
				seen.toLog += toLog.length;
			}
		}), { numRuns: rounds(300) });
		assert.ok(seen.coming > rounds(300) && seen.toLog > rounds(300), JSON.stringify(seen));
	});
});
