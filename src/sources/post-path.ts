const POST = /\.(?:md|markdown)$/i;
/** Tells about the folder, as repositories have it. */
const ABOUT = /^readme\.[a-z]+$/i;

/** Whether a file of that name is a post. */
export function isPostName(name: string): boolean {
  return POST.test(name) && !ABOUT.test(name) && !isHidden(name);
}

/** Whether a file or folder of that name, and all below it, is left out. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** Whether what lies at a path, with slashes, is a post. */
export function isPostPath(path: string): boolean {
  const names = path.split('/');
  return isPostName(names.pop() ?? '') && !names.some(isHidden);
}
