import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule, type Server, type ServerOptions } from './modules';

/** Where a window can be opened: a VS Code's server, and a folder for the browser's profile. */
export interface Place {
	readonly server: Server;
	readonly profile: string;
	/** Keeps it for the next window, where there may be one; else ends it. */
	leave(): Promise<void>;
}

/** What a server is started with and can't be told later. */
interface StartOptions extends Omit<ServerOptions, 'settings'> {
	/** A package to install in it. */
	readonly installedVsix: string | undefined;
}

interface FreePlace {
	readonly key: string;
	readonly server: Server;
	readonly profile: string;
}

/** What is compiled and listed for a window is there for the next one that opens where it was. Undefined: places are not kept. */
let free: FreePlace[] | undefined;

/** From now on places are kept for the windows that follow. Gives what ends them all. */
export function keepPlaces(): () => Promise<void> {
	const kept: FreePlace[] = [];
	free = kept;
	return async () => {
		free = undefined;
		for (const place of kept.splice(0)) {
			await end(place);
		}
	};
}

/** A place in which nothing is remembered: one that a window has left, if it was started with the same options, else a new one. */
export async function takePlace(options: StartOptions, settings: ServerOptions['settings']): Promise<Place> {
	const key = JSON.stringify(options);
	const left = free?.find(one => one.key === key);
	if (left) {
		free?.splice(free.indexOf(left), 1);
		left.server.forget(settings);
		await emptyProfile(left.profile);
	}
	const place = left ?? await newPlace(key, options, settings);
	return {
		...place,
		leave: async () => {
			if (free) {
				free.push(place);
			} else {
				await end(place);
			}
		},
	};
}

async function newPlace(
	key: string, { installedVsix, ...options }: StartOptions, settings: ServerOptions['settings'],
): Promise<FreePlace> {
	const [{ startWorkbench }, { tempFolder }] = await Promise.all([loadModule('server.mjs'), loadModule('paths.mjs')]);
	const place = { key, server: await startWorkbench({ ...options, settings }), profile: tempFolder('profile') };
	if (installedVsix !== undefined) {
		await place.server.installExtension(installedVsix).catch(async (error: unknown) => {
			await end(place);
			throw error;
		});
	}
	return place;
}

/** Leaves what the browser has compiled and fetched. */
async function emptyProfile(profile: string): Promise<void> {
	const { removeFolder } = await loadModule('paths.mjs');
	for (const [folder, kept] of [[profile, ['Default']], [join(profile, 'Default'), ['Cache', 'Code Cache']]] as const) {
		for (const name of readdirSync(folder).filter(one => !kept.some(keep => keep === one))) {
			removeFolder(join(folder, name));
		}
	}
}

async function end({ server, profile }: FreePlace): Promise<void> {
	const { removeFolder } = await loadModule('paths.mjs');
	await server.stop();
	removeFolder(profile);
}
