import { readLink } from './links';

/** What a page may show; a browser runs nothing that a picture holds. */
const picture = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/** The path of a picture that lies beside a note, still to be proven inside its folder. Undefined for one of the web, of another scheme or of another kind. */
export function picturePath(source: string): string | undefined {
	const link = readLink(source);
	const path = link?.is === 'file' ? link.path.split(/[?#]/)[0] ?? '' : '';
	return picture.test(path) ? path : undefined;
}
