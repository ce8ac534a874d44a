import { assert } from 'chai';
import fc from 'fast-check';
import type { Row } from '../../../src/core/views/row';
import { ShownRows, type ShownRow } from '../../../src/core/views/shownRows';

/** A row as a plain value, with all that is below it. */
interface Plain {
	readonly id: string;
	readonly label: string;
	readonly below?: readonly Plain[];
}

const rowOf = ({ id, label, below }: Plain): Row =>
	({ id, kind: 'group', label, icon: 'note', tooltip: label, spoken: label, ...(below && { children: () => below.map(rowOf) }) });

/**
 * Reads a tree as VS Code does: what is not open is not asked for, and what it is told to read again it reads with all that is
 * open below it.
 */
class Window {
	readonly shown = new ShownRows();
	readonly #open: (id: string) => boolean;
	#rows: readonly Painted[];

	constructor(rows: readonly Plain[], open: (id: string) => boolean) {
		this.#open = open;
		this.#rows = this.#paint(this.shown.open(rows.map(rowOf)));
	}

	/** Returns the ids of the rows that were read again. */
	follow(rows: readonly Plain[]): readonly string[] | 'all' {
		const changed = this.shown.follow(() => rows.map(rowOf));
		if (changed === 'all') {
			this.#rows = this.#paint(this.shown.open(rows.map(rowOf)));
			return 'all';
		}
		this.#rows = this.#rows.map(row => this.#again(row, new Set(changed)));
		return changed.map(({ row: { id } }) => id);
	}

	/** What stands in the window. */
	get painted(): readonly Plain[] {
		const plain = ({ id, label, below }: Painted): Plain => ({ id, label, ...(below && { below: below.map(plain) }) });
		return this.#rows.map(plain);
	}

	#paint(rows: readonly ShownRow[]): readonly Painted[] {
		return rows.map(shown => {
			const { row: { id, label, children } } = shown;
			return { shown, id, label, ...(children && { below: this.#open(id) ? this.#paint(shown.open()) : [] }) };
		});
	}

	#again(painted: Painted, changed: ReadonlySet<ShownRow>): Painted {
		const { shown, below } = painted;
		return changed.has(shown)
			? this.#paint([shown])[0]!
			: { ...painted, ...(below && { below: below.map(row => this.#again(row, changed)) }) };
	}
}

interface Painted {
	readonly shown: ShownRow;
	readonly id: string;
	readonly label: string;
	readonly below?: readonly Painted[];
}

/** A tree of which only what is open is seen. */
const seen = (rows: readonly Plain[], open: (id: string) => boolean): readonly Plain[] =>
	rows.map(({ below, ...row }) => ({ ...row, ...(below && { below: open(row.id) ? seen(below, open) : [] }) }));

const flat = (rows: readonly Plain[]): readonly Plain[] => rows.flatMap(row => [row, ...flat(row.below ?? [])]);

const treeOf = (levels: number): fc.Arbitrary<readonly Plain[]> => fc.uniqueArray(
	fc.record(
		{ id: fc.constantFrom('a', 'b', 'c'), label: fc.constantFrom('x', 'y'), ...(levels > 1 && { below: treeOf(levels - 1) }) },
		{ requiredKeys: ['id', 'label'] },
	),
	{ selector: ({ id }) => id, maxLength: 3 },
);
/** Ids that no two rows share, as VS Code wants it. */
const withPlaces = (rows: readonly Plain[], place = ''): readonly Plain[] =>
	rows.map(({ id, below, ...row }) => ({ ...row, id: `${place}/${id}`, ...(below && { below: withPlaces(below, `${place}/${id}`) }) }));
const trees = treeOf(3).map(rows => withPlaces(rows));
/** Which rows are open, by their ids, or all. */
const opened = fc.func(fc.boolean()).map(open => (id: string) => open(id));

suite('The rows that a view reads again', () => {
	test('law: reading them again always gives the tree as it is now, however often it changed', () => {
		fc.assert(fc.property(fc.array(trees, { minLength: 2, maxLength: 5 }), opened, ([first = [], ...others], open) => {
			const window = new Window(first, open);
			for (const now of others) {
				window.follow(now);
				assert.deepEqual(window.painted, seen(now, open));
			}
		}));
	});

	test('law: nothing is read again where nothing differs, and nothing where what differs was never asked for', () => {
		fc.assert(fc.property(trees, opened, (rows, open) => {
			assert.deepEqual(new Window(rows, open).follow(structuredClone(rows)), []);
			assert.deepEqual(new Window(rows, () => false).follow(rows.map(row => ({ ...row, ...(row.below && { below: [] }) }))), []);
		}));
	});

	test('law: a change in a row’s own text reads that row again and no other', () => {
		fc.assert(fc.property(trees, fc.nat(), (rows, pick) => {
			const all = flat(rows);
			fc.pre(all.length > 0);
			const { id } = all[pick % all.length]!;
			const changed = (from: readonly Plain[]): readonly Plain[] =>
				from.map(row => ({ ...row, ...(row.id === id && { label: 'z' }), ...(row.below && { below: changed(row.below) }) }));
			assert.deepEqual(new Window(rows, () => true).follow(changed(rows)), [id]);
		}));
	});

	test('law: no row is read again together with one above it', () => {
		fc.assert(fc.property(trees, trees, (before, now) => {
			const ids = new Window(before, () => true).follow(now);
			assert.ok(ids === 'all' || ids.every(id => !ids.some(other => id.startsWith(`${other}/`))));
		}));
	});

	test('rows that VS Code keeps answer from what they show now, though no event was fired for them', () => {
		const shown = new ShownRows();
		const [row] = shown.open([rowOf({ id: 'a', label: 'x', below: [{ id: 'b', label: 'x' }] })]);
		assert.deepEqual(shown.follow(() => [rowOf({ id: 'a', label: 'x', below: [{ id: 'c', label: 'x' }] })]), []);
		assert.deepEqual(row?.open().map(({ row: { id } }) => id), ['c']);
	});

	test('a row stays the same object when the row above is read again; one that has gone holds nothing that computes rows', () => {
		const tree = (label: string, ...ids: readonly string[]): Row =>
			rowOf({ id: 'a', label, below: ids.map(id => ({ id, label, below: [{ id: `${id}/c`, label }] })) });
		const shown = new ShownRows();
		const [top] = shown.open([tree('x', 'stays', 'goes')]);
		const [stays, goes] = top?.open() ?? [];
		const [below] = stays?.open() ?? [];
		goes?.open();
		assert.deepEqual<unknown>(shown.follow(() => [tree('y', 'stays', 'comes')]), [top]);
		assert.deepEqual([stays?.row.children, goes?.row.children], [undefined, undefined]);
		const [first, second] = top?.open() ?? [];
		assert.ok(first === stays && second !== goes);
		assert.deepEqual([first?.row.label, second?.row.label, first?.open()[0] === below, below?.row.label], ['y', 'y', true, 'y']);
		assert.deepEqual([goes?.row.children, goes?.open()], [undefined, []]);
	});

	test('a view that shows nothing computes no rows', () => {
		assert.deepEqual(new ShownRows().follow(() => assert.fail()), []);
	});

	test('a row that can be opened now, or no more, is read again', () => {
		const closed = { id: 'a', label: 'x' };
		assert.deepEqual(new Window([closed], () => true).follow([{ ...closed, below: [] }]), ['a']);
		assert.deepEqual(new Window([{ ...closed, below: [] }], () => true).follow([closed]), ['a']);
	});
});
