/** Parameters of a call that uploads files, as a browser's form would send them (Bot API, "Sending files"). */
export async function inParts(payload: object): Promise<{ contentType: string; body: Uint8Array }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(payload)) {
    if (value instanceof File) form.set(name, value);
    else if (value !== undefined) form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const written = new Response(form);
  const contentType = written.headers.get('content-type') ?? 'multipart/form-data';
  return { contentType, body: new Uint8Array(await written.arrayBuffer()) };
}

export function hasFile(payload: object): boolean {
  return !(payload instanceof Uint8Array) && Object.values(payload).some((value) => value instanceof File);
}
