// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as cart from "./ecom/cart.ts";
export * as cartV2 from "./ecom/cart-v2.ts";
export * as checkout from "./ecom/checkout.ts";
export * as currentCart from "./ecom/current-cart.ts";
export * as currentCartV2 from "./ecom/current-cart-v2.ts";
export * as draftOrders from "./ecom/draft-orders.ts";
export * as orderBilling from "./ecom/order-billing.ts";
export * as orderFulfillments from "./ecom/order-fulfillments.ts";
export * as orderPaymentRequests from "./ecom/order-payment-requests.ts";
export * as orderTransactions from "./ecom/order-transactions.ts";
export * as orders from "./ecom/orders.ts";
