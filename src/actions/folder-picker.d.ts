// File System Access (WICG), as Chromium has it: what TypeScript's own description of the browser lacks.

interface FolderMode {
  readonly mode: 'read' | 'readwrite';
}

interface FileSystemHandle {
  queryPermission(mode: FolderMode): Promise<PermissionState>;
  requestPermission(mode: FolderMode): Promise<PermissionState>;
}

declare function showDirectoryPicker(
  options: FolderMode & { readonly id: string },
): Promise<FileSystemDirectoryHandle>;
