import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

const marker = 'installed.json';

/**
 * Makes a folder hold exactly these npm packages, with `finish` run after. The marker is written last, so an install that was
 * interrupted, or that had other versions, is done again from nothing. Costs one small read when all is there.
 */
export async function installed(folder, { packages, log, announce, doing, finish }) {
	const wanted = JSON.stringify(packages);
	if (existsSync(join(folder, marker)) && readFileSync(join(folder, marker), 'utf8') === wanted) {
		return;
	}
	log(announce);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	// A package.json of its own keeps npm from walking up to the project's.
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'mentor-notes-cache', private: true }));
	// Forced: one of the packages asks for a newer Node than runs npm here; it is never run by this Node.
	await npm(['install', '--save-exact', '--ignore-scripts', '--force', ...packages], { cwd: folder, log, doing });
	await finish();
	writeFileSync(join(folder, marker), wanted);
}
