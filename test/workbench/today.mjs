import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('day.cjs', import.meta.url));

/**
 * What a Node is started with to live on a day (`2028-02-29`), with the processes that it starts: `args` before its script, or the whole in `env`, which
 * VS Code takes away from its extension host; Git's commits are of that day too. Without a day, nothing. Files get the real time from the disk.
 */
export function onDay(day) {
	if (!day) {
		return { args: [], env: {} };
	}
	const time = `${day}${new Date().toISOString().slice(10)}`;
	return {
		args: ['--require', script],
		env: { MENTOR_NOTES_TODAY: day, NODE_OPTIONS: `--require ${JSON.stringify(script)}`, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
	};
}
