import { Router, type Request, type Response } from 'express';
import { StatusCodes } from 'http-status-codes';
import { customers } from '../lib/customers';

export const router = Router();

router.get('/:id', async (req: Request, res: Response) => {
  const customer = await customers.find(req.params.id);
  if (!customer) return res.status(404).json({ error: 'No such customer.' }); // planted: prefer-status-constant
  return res.json(customer);
});

router.post('/', async (req: Request, res: Response) => {
  const customer = await customers.add(req.body);
  return res.location(`/customers/${customer.id}`).status(StatusCodes.CREATED).json(customer);
});

router.put('/:id', async (req: Request, res: Response) => {
  const customer = await customers.replace(req.params.id, req.body);
  return res.status(StatusCodes.OK).json(customer); // planted: prefer-precise-success-status
});

router.patch('/:id', async (req: Request, res: Response) => {
  const customer = await customers.change(req.params.id, req.body);
  return res.status(StatusCodes.OK).json(customer);
});

router.delete('/:id', async (req: Request, res: Response) => {
  await customers.remove(req.params.id);
  return res.status(StatusCodes.NO_CONTENT).send('Goodbye.'); // planted: no-forbidden-content
});
