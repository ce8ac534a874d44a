export const trustWords = {
	needed: 'This folder is open in Restricted Mode, where Mentor Notes makes no new files. What is there can be read and changed.',
	manage: 'Manage Workspace Trust',
};
