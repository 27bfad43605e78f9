import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from "node:crypto";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_kp_serverAuth,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from "@peculiar/asn1-x509";

/** How long the certificates are good: longer than any session of development. In milliseconds. */
const LIFE_MS = 90 * 86_400_000;
/** Clocks of two processes on one machine agree; those of a container and its host may not quite. */
const SKEW_MS = 300_000;
/** Source: RFC 5758 section 3.2. */
const ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
/** Source: RFC 5280 appendix A.1, id-at-commonName. */
const COMMON_NAME = "2.5.4.3";

/** A certificate for the loopback and the one that vouches for it, in PEM. `key` is the certificate's private key. */
export interface LocalIdentity {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

function commonName(text: string): Name {
  return new Name([
    new RelativeDistinguishedName([new AttributeTypeAndValue({ type: COMMON_NAME, value: new AttributeValue({ utf8String: text }) })]),
  ]);
}

function extension(extnID: string, critical: boolean, value: unknown): Extension {
  return new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });
}

interface CertificateRequest {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signWith: KeyObject;
  readonly nowMs: number;
  readonly extensions: readonly Extension[];
}

function issueCertificate({ subject, issuer, publicKey, signWith, nowMs, extensions }: CertificateRequest): string {
  const algorithm = new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
  const serialNumber = randomBytes(16);
  // A positive number without leading zeros. Source: RFC 5280 section 4.1.2.2.
  serialNumber.writeUInt8((serialNumber.readUInt8(0) & 0x7f) | 0x40, 0);
  const content = new TBSCertificate({
    version: Version.v3,
    serialNumber: new Uint8Array(serialNumber).buffer,
    signature: algorithm,
    issuer: commonName(issuer),
    subject: commonName(subject),
    validity: new Validity({ notBefore: new Date(nowMs - SKEW_MS), notAfter: new Date(nowMs + LIFE_MS) }),
    subjectPublicKeyInfo: AsnConvert.parse(publicKey.export({ type: "spki", format: "der" }), SubjectPublicKeyInfo),
    extensions: new Extensions([...extensions]),
  });
  const signature = sign("sha256", new Uint8Array(AsnConvert.serialize(content)), signWith);
  const certificate = new Certificate({
    tbsCertificate: content,
    signatureAlgorithm: algorithm,
    signatureValue: new Uint8Array(signature).buffer,
  });
  return new X509Certificate(new Uint8Array(AsnConvert.serialize(certificate))).toString();
}

/**
 * Makes a certificate authority and a certificate of it for these host names.
 *
 * Why the authority's key is not kept: nobody can make a second certificate with it, whatever becomes of the files. It may vouch for these
 * names only, too. Source: RFC 5280 sections 4.2.1.9 and 4.2.1.10.
 */
export function createLocalIdentity(hosts: readonly string[], nowMs: number): LocalIdentity {
  const authority = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const server = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const issuer = `Belay local authority ${randomBytes(4).toString("hex")}`;
  const names = hosts.map((host) => new GeneralName({ dNSName: host }));
  const permittedSubtrees = new GeneralSubtrees(names.map((base) => new GeneralSubtree({ base })));
  const common = { issuer, signWith: authority.privateKey, nowMs };
  return {
    authority: issueCertificate({
      ...common,
      subject: issuer,
      publicKey: authority.publicKey,
      extensions: [
        extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: true, pathLenConstraint: 0 })),
        extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.keyCertSign)),
        extension(id_ce_nameConstraints, true, new NameConstraints({ permittedSubtrees })),
      ],
    }),
    certificate: issueCertificate({
      ...common,
      subject: "Belay on this machine",
      publicKey: server.publicKey,
      extensions: [
        extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: false })),
        extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.digitalSignature)),
        extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
        extension(id_ce_subjectAltName, false, new SubjectAlternativeName(names)),
      ],
    }),
    key: server.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
