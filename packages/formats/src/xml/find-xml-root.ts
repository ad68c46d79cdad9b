import { readXml, type XmlHandler } from './read-xml.ts'

/** The outermost element stands in the first few hundred bytes of every file that programs write. */
const startSizeByte = 4096

const passOver: XmlHandler = { open: () => {}, close: () => {} }

/** The local name of the outermost element, or undefined where the content is not XML. */
export function findXmlRoot(bytes: Uint8Array): string | undefined {
  return (
    readXml(bytes.subarray(0, startSizeByte), passOver).rootName ??
    (bytes.length > startSizeByte ? readXml(bytes, passOver).rootName : undefined)
  )
}
