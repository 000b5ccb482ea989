import { NextResponse, type NextRequest } from 'next/server';
import { reviews } from '../../../lib/reviews';

export async function GET(request: NextRequest) {
  const product = request.nextUrl.searchParams.get('product');
  if (product === null) {
    return NextResponse.json({ error: 'Which product?' }, { status: 400 });
  }
  return NextResponse.json(await reviews.of(product));
}

export async function POST(request: NextRequest) {
  const review = await reviews.add(await request.json());
  return NextResponse.json(review, {
    status: 201,
    headers: { Location: `/api/reviews/${review.id}` },
  });
}

export async function PUT(request: NextRequest) {
  const review = await reviews.replace(await request.json());
  return NextResponse.json(review, { status: 200 }); // planted: prefer-precise-success-status
}

export async function DELETE(request: NextRequest) {
  await reviews.remove(request.nextUrl.searchParams.get('id'));
  return NextResponse.json({}, { status: 204 }); // planted: no-forbidden-content
}

export async function PATCH(request: NextRequest) {
  const review = await reviews.correct(await request.json());
  if (review === null) {
    return NextResponse.json({ error: 'No such review' }, { statusCode: 404 }); // planted: no-ignored-status
  }
  if (review.hidden) {
    NextResponse.json({ error: 'Not yours' }, { status: 403 }); // planted: no-unused-response
  }
  return NextResponse.json(review);
}
