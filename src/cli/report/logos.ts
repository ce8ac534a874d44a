import { readLogo } from '../../core/exports/documents/logo';
import type { Programme } from '../../core/programme/programme';
import type { Words } from '../../core/words/words';
import { DiskFiles } from '../../disk/diskFiles';

/** The logos of programmes' documents, and the sentences on those that can't be shown. */
export interface Logos {
	/** The data address of a programme's logo. */
	readonly logoOf: (programme: Programme) => string | undefined;
	readonly said: readonly string[];
}

/** Reads the logos of programmes. Never rejects. */
export async function logosOf(programmes: readonly Programme[], words: Words): Promise<Logos> {
	const files = new DiskFiles();
	const logos = new Map<Programme, string | undefined>();
	const said: string[] = [];
	for (const programme of programmes) {
		const { logo, problem } = await readLogo(programme, files, words);
		logos.set(programme, logo);
		said.push(...problem === undefined ? [] : [problem]);
	}
	return { logoOf: programme => logos.get(programme), said };
}
