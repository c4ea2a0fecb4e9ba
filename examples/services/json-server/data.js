// What json-server begins with.
module.exports = () => ({
  products: [
    { id: 'lamp', title: 'Lamp', price: 40, shelf: 'light' },
    { id: 'torch', title: 'Torch', price: 15, shelf: 'light' },
    { id: 'chair', title: 'Chair', price: 90, shelf: 'seats' },
  ],
  reviews: [
    { id: 'bright', productId: 'lamp', text: 'Bright' },
  ],
  shop: { title: 'Things', open: true },
});
