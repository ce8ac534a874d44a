import { send } from '../editing/host';
import { listNames } from '../../core/pages/session/sessionPage';

/** Drags a row to another place in its list, from a press on its handle to its release. */
export function startDrag(event: PointerEvent): void {
	const grip = event.currentTarget as HTMLElement;
	const row = grip.closest<HTMLElement>('.row');
	const list = listNames.find(name => name === row?.dataset['list']);
	if (!row || !list || event.button !== 0) {
		return;
	}
	event.preventDefault();
	grip.setPointerCapture(event.pointerId);
	row.classList.add('dragged');
	const all = [...row.parentElement!.querySelectorAll<HTMLElement>(':scope > .row:not(.blank)')];
	const from = all.indexOf(row);
	let to = from;
	const mark = (): void => {
		all.forEach((other, i) => {
			other.classList.toggle('dropBefore', i === to && to < from);
			other.classList.toggle('dropAfter', i === to && to > from);
		});
	};
	const move = ({ clientY }: PointerEvent): void => {
		const middles = all.map(other => other.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
		const above = middles.filter((middle, i) => i !== from && middle < clientY).length;
		to = above;
		mark();
	};
	const end = (drop: boolean) => (): void => {
		grip.removeEventListener('pointermove', move);
		row.classList.remove('dragged');
		const by = to < from ? -1 : 1;
		const times = drop ? Math.abs(to - from) : 0;
		to = from;
		mark();
		for (let i = 0; i < times; i++) {
			send({ type: 'move', list, key: row.dataset['row'] ?? '', by });
		}
	};
	grip.addEventListener('pointermove', move);
	grip.addEventListener('pointerup', end(true), { once: true });
	grip.addEventListener('pointercancel', end(false), { once: true });
}
