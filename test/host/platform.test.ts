import { assert } from 'chai';
import * as vscode from 'vscode';
import { Debouncer } from '../../src/host/platform/debouncer';
import { Disposable } from '../../src/host/platform/disposable';
import { anyOf, nextOf } from '../../src/host/platform/events';
import { Sequencer } from '../../src/host/platform/sequencer';
import { StoredValue } from '../../src/host/platform/storedValue';
import { runInSlices, TimeSlice } from '../../src/host/platform/timeSlice';
import { Memory } from './memory';
import { until } from './workspace';

const wait = (ms: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, ms); });

suite('The primitives of the host', () => {
	test('what an object registers is disposed with it, in order; what it registers afterwards, at once', () => {
		const disposed: string[] = [];
		const owned = (name: string): vscode.Disposable => new vscode.Disposable(() => { disposed.push(name); });
		class Owner extends Disposable {
			own(name: string): void {
				this.register(owned(name));
			}
		}
		const owner = new Owner();
		owner.own('a');
		owner.own('b');
		owner.dispose();
		assert.deepEqual(disposed, ['a', 'b']);
		owner.own('c');
		owner.dispose();
		assert.deepEqual(disposed, ['a', 'b', 'c']);
		assert.isTrue(owner.isDisposed);
	});

	test('a debouncer runs once for all triggers of a delay, and again for later ones', async () => {
		let runs = 0;
		const debouncer = new Debouncer(() => { runs++; }, 5);
		debouncer.trigger();
		debouncer.trigger();
		assert.strictEqual(runs, 0);
		assert.isTrue(debouncer.isPending);
		await until('the first run', () => runs === 1);
		await wait(20);
		assert.strictEqual(runs, 1);
		debouncer.trigger();
		await until('the second run', () => runs === 2);
		debouncer.dispose();
	});

	test('a debouncer runs no action twice at the same time: triggers while it runs start one more run', async () => {
		const events: string[] = [];
		let end = (): void => undefined;
		const debouncer = new Debouncer(async () => {
			events.push('begin');
			await new Promise<void>(resolve => { end = resolve; });
			events.push('end');
		}, 0);
		debouncer.trigger();
		await until('the first run', () => events.length === 1);
		debouncer.trigger();
		debouncer.trigger();
		await wait(10);
		assert.deepEqual(events, ['begin']);
		end();
		await until('the second run', () => events.length === 3);
		end();
		await wait(10);
		assert.deepEqual(events, ['begin', 'end', 'begin', 'end']);
		debouncer.dispose();
	});

	test('a debouncer that is cancelled or disposed does not run', async () => {
		let runs = 0;
		const debouncer = new Debouncer(() => { runs++; }, 1);
		debouncer.trigger();
		debouncer.cancel();
		assert.isFalse(debouncer.isPending);
		debouncer.trigger();
		debouncer.dispose();
		debouncer.trigger();
		await wait(20);
		assert.strictEqual(runs, 0);
	});

	test('a sequencer runs tasks in order, and one that fails stops no other', async () => {
		const sequencer = new Sequencer();
		const events: string[] = [];
		const task = (name: string, ms: number) => async (): Promise<string> => {
			events.push(`${name} begins`);
			await wait(ms);
			events.push(`${name} ends`);
			return name;
		};
		const slow = sequencer.run(task('slow', 10));
		const failing = sequencer.run(() => Promise.reject(new Error('failed'))).catch((error: unknown) => String(error));
		const fast = sequencer.run(task('fast', 0));
		await sequencer.whenDone();
		assert.deepEqual(events, ['slow begins', 'slow ends', 'fast begins', 'fast ends']);
		assert.deepEqual(await Promise.all([slow, failing, fast]), ['slow', 'Error: failed', 'fast']);
	});

	test('a stored value is decoded, reports each change, and is stored only when it is set', async () => {
		const memory = new Memory();
		const decode = (stored: unknown): number => typeof stored === 'number' ? stored : 1;
		await memory.update('key', 'no number');
		const value = new StoredValue(memory, 'key', decode);
		let changes = 0;
		value.onDidChange(() => { changes++; });
		assert.strictEqual(value.value, 1);
		value.show(2);
		assert.deepEqual([value.value, new StoredValue(memory, 'key', decode).value], [2, 1]);
		await value.set(3);
		assert.deepEqual([value.value, new StoredValue(memory, 'key', decode).value, changes], [3, 3, 2]);
		value.dispose();
	});

	test('work in slices lets other work run, and ends when it is cancelled', async () => {
		let others = 0;
		const timer = setInterval(() => { others++; }, 1);
		const slice = new TimeSlice(0);
		// Neither would ever end by itself.
		function* untilOthersRan(): Generator<undefined, string> {
			while (others === 0) {
				yield;
			}
			return 'done';
		}
		function* endless(): Generator<undefined, string> {
			for (;;) {
				yield;
			}
		}
		assert.strictEqual(await runInSlices(untilOthersRan()), 'done');
		clearInterval(timer);
		assert.isTrue(slice.isOver);
		assert.isUndefined(await runInSlices(endless(), () => true));
	});

	test('joined events fire for each of them; waiting for one ends at its time limit', async () => {
		const [one, other] = [new vscode.EventEmitter<number>(), new vscode.EventEmitter<void>()];
		let fired = 0;
		const listener = anyOf(one.event, other.event)(() => { fired++; });
		one.fire(1);
		other.fire();
		listener.dispose();
		one.fire(2);
		assert.strictEqual(fired, 2);
		await nextOf(one.event, 1);
		const next = nextOf(one.event, 60_000);
		one.fire(3);
		await next;
	});
});
