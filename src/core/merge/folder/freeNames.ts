import { nextFreeId } from '../nextFreeId';

/** Returns the key by which paths are compared: file systems of other people may not tell apart what differs in case or Unicode form. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** Returns the first free path for a file whose name is taken: the next number of its day, else `name-2.yaml`, `name-3.yaml` … */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
	const [, folder = '', name = '', suffix = ''] = /^(.*\/)?([^/]+?)(\.[^./]*)?$/.exec(path) ?? [];
	const [, day, digits = ''] = /^(\d{4}-\d{2}-\d{2}-)(\d+)$/.exec(name) ?? [];
	for (let n = day === undefined ? 2 : Number(digits) + 1; ; n++) {
		const free = day === undefined ? `${name}-${String(n)}` : day + String(n).padStart(digits.length, '0');
		const siblings = /^\.ya?ml$/i.test(suffix) ? ['.yaml', '.yml'] : [suffix];
		if (!siblings.some(each => isTaken(folder + free + each))) {
			return folder + free + suffix;
		}
	}
}

/** Returns a free id instead of one that is taken: with `number` at its end where it ends in one, else the next free one. */
export function freeId(id: string, taken: ReadonlySet<string>, number?: string): string {
	const numbered = number === undefined ? id : id.replace(/(?<=-)\d{2,}$/, number);
	return taken.has(numbered) ? nextFreeId(id, taken) : numbered;
}
