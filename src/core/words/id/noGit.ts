import type { noGitWords as en } from '../en/noGit';

export const noGitWords: typeof en = {
	why: {
		web: 'Peramban ini tidak dapat menerima atau mengirim program. Buka program di VS Code di komputer Anda.',
		restricted: 'Folder ini belum dipercaya, jadi tidak ada yang diterima atau dikirim. Percayai folder ini dahulu.',
		virtual: 'Folder ini tidak berada di disk komputer ini, jadi tidak ada yang dapat diterima atau dikirim.',
		off: 'Git dimatikan di VS Code. Nyalakan setelan “Git: Enabled”.',
		missing: 'Git belum terpasang di komputer ini. Git adalah program gratis yang menerima dan mengirim versi.',
	},
	getGit: 'Cara Memasang Git',
	openSetting: 'Buka Setelan',
};
