import { assert } from 'chai';
import { Clock } from '../../src/host/platform/clock';
import { until } from './workspace';

suite('The clock', () => {
	test('fires once for another day, whether the time goes on, jumps ahead or is set back', async () => {
		let time = new Date(2021, 7, 13, 23, 59);
		const clock = new Clock(() => time, 5);
		const told: string[] = [];
		clock.onDidChangeDay(() => { told.push(clock.today()); });
		/** Sets the time, and waits until the clock has looked at it several times. */
		const set = async (...parts: [number, number, number, number, number]): Promise<void> => {
			let looks = 0;
			time = new Date(...parts);
			const year = time.getFullYear();
			time.getFullYear = () => {
				looks++;
				return year;
			};
			await until('the clock to look', () => looks > 3);
		};
		try {
			await set(2021, 7, 13, 23, 59);
			await set(2021, 7, 14, 0, 0);
			await set(2021, 7, 14, 13, 0);
			await set(2021, 8, 20, 13, 0);
			await set(2021, 8, 19, 13, 0);
			await set(2021, 8, 19, 14, 0);
			assert.deepEqual(told, ['2021-08-14', '2021-09-20', '2021-09-19']);
			assert.deepEqual(clock.now(), { today: '2021-09-19', epochMs: time.getTime(), zone: clock.zone() });
		} finally {
			clock.dispose();
		}
	});

	test('fires at midnight of a programme’s zone too, and says a programme’s day, also after the machine slept', async () => {
		let time = new Date('2026-03-10T16:00:00Z');
		const file = { uri: 'memory://p/programme.yaml', timezone: 'Asia/Jakarta' };
		const clock = new Clock(() => time, 5, () => ['Asia/Jakarta', 'Asia/Jayapura']);
		const told: string[] = [];
		clock.onDidChangeDay(() => { told.push(clock.today({ file })); });
		try {
			assert.strictEqual(clock.today({ file }), '2026-03-10');
			time = new Date('2026-03-10T17:00:30Z');
			await until('midnight in Jakarta', () => told.at(-1) === '2026-03-11');
			time = new Date('2026-03-12T01:00:00Z');
			await until('the day after the sleep', () => told.at(-1) === '2026-03-12');
			assert.deepEqual(clock.now({ file }).zone, 'Asia/Jakarta');
		} finally {
			clock.dispose();
		}
	});
});
