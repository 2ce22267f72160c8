import type { CompanyMaterials } from '../../core/company/company.ts';
import type { Customer } from '../../core/conversation/conversation.ts';
import type { Repositories } from '../../core/ports/repositories.ts';

/** Single-use discounts that this customer has had already, in whatever conversation. Nothing is read where no rule is single-use. */
export async function usedDiscountsOf(
  customer: Pick<Customer, 'id' | 'phone' | 'email'>,
  contact: { readonly phone?: string | undefined; readonly email?: string | undefined },
  { read, materials }: { readonly read: Pick<Repositories, 'requests'>; readonly materials: CompanyMaterials },
): Promise<ReadonlySet<string>> {
  if (!materials.pricing.discounts.some((rule) => rule.isSingleUse)) return new Set();
  return read.requests.usedDiscounts({
    id: customer.id,
    phone: contact.phone ?? customer.phone,
    email: contact.email ?? customer.email,
  });
}
