// every: framework aws-sdk, evidence convention
import { GetObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';

const client = new S3Client({});

export async function load(Key: string) {
  try {
    const { Body, $metadata } = await client.send(new GetObjectCommand({ Bucket: 'users', Key }));
    if ($metadata.httpStatusCode !== 200) return null; //~ compare 200, by !==
    return Body;
  } catch (error) {
    if (error.$metadata?.httpStatusCode === 404) return null; //~ compare 404
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403) return null; //~ compare 403
    const {
      $metadata: { httpStatusCode },
    } = error;
    if (httpStatusCode >= 500) return null; //~ compare 500, by >=
    throw error;
  }
}

export const own = (metadata: { httpStatusCode: number }) => metadata.httpStatusCode === 404;
