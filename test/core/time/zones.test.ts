import { assert } from 'chai';
import { epochOf, momentAt } from '../../../src/core/time/instants';
import { isLong } from '../longForm';

const [first, last] = isLong ? [2000, 2040] : [2021, 2023];
const minute = 60_000;
const day = 24 * 60 * minute;

/** What a zone's clock shows by the platform's own tables, as minutes since 1970 as if it were UTC. */
function clockOf(zone: string): (epochMs: number) => number {
	const format = new Intl.DateTimeFormat(
		'en', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
	);
	return epochMs => {
		const part = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
		return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']) / minute;
	};
}

/** The first instants of a zone's new offsets, to the minute: 30 days at a time, then by halves. */
function* changesOf(clock: (epochMs: number) => number): Generator<number> {
	const offset = (epochMs: number): number => clock(epochMs) - epochMs / minute;
	const end = Date.UTC(last, 0);
	for (let at = Date.UTC(first, 0); at < end; at += 20 * day) {
		let [before, after] = [at, at + 20 * day];
		if (offset(before) !== offset(after)) {
			while (after - before > minute) {
				const middle = Math.floor((before + after) / 2 / minute) * minute;
				[before, after] = offset(middle) === offset(before) ? [middle, after] : [before, middle];
			}
			yield after;
		}
	}
}

const shown = (minutes: number): { date: string; time: string } => {
	const [date = '', time = ''] = new Date(minutes * minute).toISOString().split('T');
	return { date, time: time.slice(0, 5) };
};

suite('Times in every zone that there is', () => {
	test('around each change of clocks: what a clock shows is its instant, what it skips is as late as the gap is long, what it shows twice is the first', () => {
		let gaps = 0;
		let folds = 0;
		const zones = Intl.supportedValuesOf('timeZone');
		for (const zone of zones) {
			const clock = clockOf(zone);
			for (const change of changesOf(clock)) {
				const [was, is] = [clock(change - minute) + 1, clock(change)];
				const jump = is - was;
				for (const at of [
					change - day, change - 61 * minute, change - minute, change, change + minute, change + 61 * minute, change + day,
				]) {
					assert.deepEqual(momentAt(at, zone), shown(clock(at)), `${zone} ${new Date(at).toISOString()}`);
				}
				// A minute of what is skipped, or of what comes twice; half an hour in, where the jump is as long.
				for (const into of [0, Math.floor(Math.abs(jump) / 2), Math.abs(jump) - 1]) {
					const wall = Math.min(was, is) + into;
					const said = epochOf(shown(wall), zone);
					const expected = jump > 0 ? change + into * minute : change + (into - Math.abs(jump)) * minute;
					assert.strictEqual(
						said,
						expected,
						`${zone} ${JSON.stringify(shown(wall))}: ${new Date(said).toISOString()}, not ${new Date(expected).toISOString()}`,
					);
				}
				gaps += jump > 0 ? 1 : 0;
				folds += jump < 0 ? 1 : 0;
			}
		}
		assert.ok(
			zones.length > 400 && gaps > 100 && folds > 100, `${String(zones.length)} zones, ${String(gaps)} gaps, ${String(folds)} folds`,
		);
		if (isLong) {
			console.log(`${String(zones.length)} zones, ${String(gaps)} gaps and ${String(folds)} folds of the clock`);
		}
	});
});
