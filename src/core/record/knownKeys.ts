import { rootShapes } from './fileKinds';
import { keyForm } from './keyForm';
import { keyAliases } from './keys';
import type { AnyShape } from './shape';

/** The shapes of each canonical key, in all files and at all depths. */
let known: ReadonlyMap<string, readonly AnyShape[]> | undefined;

function shapesOf(key: string): readonly AnyShape[] {
	if (!known) {
		const found = new Map<string, AnyShape[]>();
		const collect = (shape: AnyShape): void => {
			if (shape.is === 'fields') {
				for (const [name, below] of Object.entries(shape.fields)) {
					found.set(name, [...found.get(name) ?? [], below]);
					collect(below);
				}
			} else if (shape.is === 'list' || shape.is === 'wordOrList') {
				collect(shape.item);
			} else if (shape.is === 'aside') {
				collect(shape.shape);
			}
		};
		Object.values(rootShapes).forEach(collect);
		known = found;
	}
	return known.get(key) ?? [];
}

/** Whether a key is a canonical key of some map. */
export function isCanonicalKey(key: string): boolean {
	return shapesOf(key).length > 0;
}

/** Whether a key as written is a key of some map, or another name of one. */
export function isKnownKey(written: string): boolean {
	const form = keyForm(written);
	return isCanonicalKey(form) || Object.hasOwn(keyAliases, form);
}

/** Whether a key as written can hold a list. */
export function isListKey(written: string): boolean {
	return holds(written, shape => shape.is === 'list' || (shape.is === 'fields' && shape.list !== undefined));
}

/** Whether a key as written can hold a text. */
export function isTextKey(written: string): boolean {
	return holds(written, shape => shape.is === 'text');
}

function holds(written: string, accepts: (shape: AnyShape) => boolean): boolean {
	const form = keyForm(written);
	const names = isCanonicalKey(form) ? [form] : Object.hasOwn(keyAliases, form) ? keyAliases[form] ?? [] : [];
	return names.some(name => shapesOf(name).some(accepts));
}
