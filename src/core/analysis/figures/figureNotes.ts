import type { ProgrammeFigures } from './figures';
import { onTrackLeeway } from './goalStanding';
import type { Words } from '../../words/words';

/** How figures are to be read: said wherever they are shown. */
export function figureNotes({ jpRule }: Pick<ProgrammeFigures, 'jpRule'>, { overview: { notes: say } }: Words): readonly string[] {
	return [
		...(jpRule === undefined ? [say.noJp] : jpRule === 'unclear' ? [say.jpUnclear] : [say.jp(jpRule), say.jpOnce]),
		say.minutes, say.attendance, say.onTrack(onTrackLeeway), say.reflections, say.days, say.privacy,
	];
}
